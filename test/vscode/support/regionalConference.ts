/** A conference of a workspace: its files by their paths in the folder of its corpus, with one session. */

export const conferencePath = 'regional-2024/conference.md';
export const sessionPath = 'regional-2024/01-samtal.md';

export const conferencePage = `---
title: Regional konferens
start: 2024-05-02
city: Lund
documents: [{ key: regional-2024 }]
---

Beskrivning.
`;

export const references = `- id: regional-2024
  type: report
  title: Dokumentation
`;

/** The session with what is quoted in it. */
export function sessionPage(quoted: string): string {
  return `---
title: Samtal
kind: talk
document: regional-2024
speakers:
  - name: Signe Ek
---

> ${quoted}
>
> — Signe Ek [@regional-2024] {#liten-skala}
`;
}
