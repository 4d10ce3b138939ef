import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { linkCorpus } from '../../../src/core/corpus/linkCorpus';
import type { Passage } from '../../../src/core/corpus/model';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';
import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import type { CitationSettings, InsertionForm, PassageChoice } from '../../../src/core/citation/model';
import type { DocumentFeature, DocumentSyntax } from '../../../src/core/document/model';
import type { Language } from '../../../src/core/language';

/** A small corpus in the format of the real one: one session or two of each conference, with every kind of passage. */
const files: Readonly<Record<string, string>> = {
  'references.yaml': `references:
  - id: haglund-2010
    type: report
    title: "Finsam | Nationell nätverskonferens 2010"
    author:
      - {family: Haglund, given: Catrin}
    issued: {date-parts: [[2010]]}
    publisher: Malmö högskola
    language: sv-SE
  - id: finsam-bloggen-2011
    type: post-weblog
    title: FINSAM Nätverkskonferens 2011
    issued: {date-parts: [[2011, 4, 20]]}
    language: sv-SE
  - id: isf-2010-2
    type: report
    title: "Rapport 2010:2"
    author:
      - literal: Inspektionen för socialförsäkringen
    issued: {date-parts: [[2010]]}
    language: sv-SE
  - id: sfs-2003-1210
    type: legislation
    title: "Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser"
    number: "2003:1210"
    issued: {date-parts: [[2003]]}
    language: sv-SE
`,
  'people.yaml': `- {id: hans-sarv, name: Hans Sarv, family: Sarv, kind: person}
- {id: henrik-hammar, name: Henrik Hammar, family: Hammar, kind: person}
- {id: kent-andersson, name: Kent Andersson, family: Andersson, kind: person}
- {id: johanna-andersson, name: Johanna Andersson, family: Andersson, kind: person}
- {id: gunnar-axen, name: Gunnar Axén, family: Axén, kind: person}
- {id: kurt-kvarnstrom, name: Kurt Kvarnström, family: Kvarnström, kind: person}
- {id: maja-aase, name: Maja Aase, family: Aase, kind: person}
- id: cristina-husmark-pehrsson
  name: Cristina Husmark Pehrsson
  family: Husmark Pehrsson
  kind: person
  aliases: [Christina Husmark-Persson, Husmark-Persson]
- id: isf
  name: Inspektionen för socialförsäkringen
  kind: organisation
  aliases: [ISF]
`,
  'finsam-2010-malmo/conference.md': `---
title: Finsams nationella nätverkskonferens 2010
edition: "2010"
start: 2010-04-21
end: 2010-04-22
city: Malmö
documents:
  - key: haglund-2010
---

Två dagar i Malmö.
`,
  'finsam-2010-malmo/01-sarv.md': `---
title: Systemteoretiskt perspektiv på samverkan
key: sarv-2010
kind: talk
day: 2010-04-21
document: haglund-2010
speakers:
  - {name: Hans Sarv, person: hans-sarv, role: professor i logistik, affiliation: Högskolan i Borås, as: speaker}
topics: [innovation]
---

Sarv jämför tre sätt att samverka. {#tre-satt at="Tre modeller för samverkan"}

- ensemblen
- dirigenten {#modellerna}

> Lagstiftningen är inne på den "högra sidan", men styrningen på "vänstra sidan" är hårdare.
>
> — [@haglund-2010] {#fraga .question at="Frågor"}

Han svarar med en bild. {#bilden}

> Tillsätt en förpatrull som får i uppgift att jobba med den här samverkansambitionen och arbeta upp nya stigar. Det
> här är inte en kursfråga utan en stigfråga.
>
> — Hans Sarv [@haglund-2010] {#forpatrull speech=unmarked at="Frågor"}

> Fokus ligger på * och _, a@b.se, @hans och [klamrar](x) <b>.
>
> — Hans Sarv [@haglund-2010, 31] {#tecken}
`,
  'finsam-2010-malmo/02-skl.md': `---
title: Hur ser SKL på utvecklingen?
key: hammar-andersson-2010
kind: talk
day: 2010-04-21
document: haglund-2010
speakers:
  - {name: Henrik Hammar, person: henrik-hammar, role: regionråd, as: speaker}
  - {name: Kent Andersson, person: kent-andersson, role: kommunalråd, as: speaker}
topics: [innovation]
---

> Vi organiserar våra liv annorlunda idag, men institutionerna har inte riktigt hängtt med.
>
> — Kent Andersson [@haglund-2010] {#hangt-med speech=unmarked sic="hängtt→hängt"}

> många olika dörrar
>
> — Kent Andersson [@haglund-2010] {#dorrar speech=reported lead="Andersson menar att vi behöver"}

> Visst skulle man kunna ordna den typen av hearings!
>
> — Henrik Hammar [@haglund-2010] {#hearings}
`,
  'finsam-2010-malmo/03-panel.md': `---
title: 'Panel; del [2] | "Frågor", @alla'
key: axen-kvarnstrom-2010
kind: panel
day: 2010-04-22
document: haglund-2010
speakers:
  - {name: Gunnar Axén, person: gunnar-axen, affiliation: Socialförsäkringsutskottet (M), as: panelist}
  - {name: Kurt Kvarnström, person: kurt-kvarnstrom, as: panelist}
topics: [innovation]
---

> det är lika mycket pengar som går till samverkan i år som förra året, slittrade
>
> — Gunnar Axén [@haglund-2010] {#pengar speech=reported sic="slittrade→splittrade" at="Debatten"}

> Ja, det behövs hängrännor på alla nivåer!
>
> — Gunnar Axén; Kurt Kvarnström [@haglund-2010] {#hangrannor speech=unmarked}
`,
  'finsam-2010-malmo/04-ministern.md': `---
title: Hur ser Regeringen på Samordningsförbundens framtid?
kind: address
day: 2010-04-22
document: haglund-2010
speakers:
  - {name: Christina Husmark-Persson, person: cristina-husmark-pehrsson, role: socialförsäkringsminister, as: speaker}
  - {name: Maja Aase, person: maja-aase, role: frilansjournalist, as: moderator}
topics: [innovation]
---

> Hur vill du att det ska se ut om tio år?
>
> — Maja Aase [@haglund-2010] {#om-tio-ar .question}

> Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!
>
> — Christina Husmark-Persson [@haglund-2010] {#mindre-att-gora}

> en garant för att människor inte ska glömmas bort
>
> — Christina Husmark-Persson [@haglund-2010] {#garant speech=reported lead="Husmark-Persson tror att tidsgränserna är"}
`,
  'finsam-2011-norrkoping/conference.md': `---
title: Finsams nätverkskonferens 2011
edition: "2011"
start: 2011-04-13
end: 2011-04-14
city: Norrköping
documents:
  - key: finsam-bloggen-2011
---

Året därpå.
`,
  'finsam-2011-norrkoping/01-evidens.md': `---
title: Ulf Kristersson vill ha evidens
kind: address
document: finsam-bloggen-2011
speakers: []
topics: [innovation]
---

Inlägget hänvisar till en granskning av förbundens utvärderingar. {#granskningen}

> bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv
>
> — Inspektionen för socialförsäkringen [@isf-2010-2; citerad i @finsam-bloggen-2011] {#isf lead="Finsam har"}

> en frivillig samverkan
>
> — Riksdagen [@sfs-2003-1210; citerad i @finsam-bloggen-2011] {#lagen}

> Begäran om (ännu mer) evidens är inte okontroversiell.
>
> — [@finsam-bloggen-2011] {#begaran speech=reported}
`,
};

export const corpus: Corpus = createCorpus(
  linkCorpus(Object.entries(files).map(([path, text]) => parseCorpusFile({ origin: 'test', path, text }))),
);

/** How references to a section of the first document begin. */
export const documentPlace = '@haglund-2010, avsnittet';

/** The passage with this id; ids are unique in the fixture without their session. */
export function passage(id: string): Passage {
  const found = corpus.passages.find(candidate => candidate.id.endsWith(`#${id}`));
  if (!found) throw new Error(`The fixture has no passage ${id}`);
  return found;
}

/** A passage, or the stretches of it that are quoted here. */
export function choice(id: string, ...chosen: readonly string[]): PassageChoice {
  const whole = passage(id);
  if (chosen.length === 0) return { passage: whole };
  const parts = chosen.map(part => {
    const start = whole.text.indexOf(part);
    return { start, end: start + part.length };
  });
  return { passage: whole, parts };
}

export function settings(changed: Partial<CitationSettings> = {}): CitationSettings {
  return { ...defaultCitationSettings, ...changed };
}

interface Asked extends Partial<CitationSettings> {
  readonly form?: InsertionForm;
  readonly language?: Language;
  readonly syntax?: DocumentSyntax;
  readonly features?: readonly DocumentFeature[];
}

/** What a passage becomes on its own, in 2026. */
export function cited(passages: string | readonly PassageChoice[], asked: Asked = {}): string {
  const { form = 'quotation', language = 'sv', syntax = 'pandoc', features, ...changed } = asked;
  const choices = typeof passages === 'string' ? passages.split(' ').map(id => choice(id)) : passages;
  const context = citationContext({
    corpus,
    syntax,
    ...(features && { features: new Set(features) }),
    language,
    settings: settings(changed),
    year: 2026,
  });
  return citePassages(choices, form, context).text;
}
