import type { Language } from '../../core/language';

/** The document to practise in; `‸` is where the caret goes. The second quotation has a word too many. */
export const practiceText: Readonly<Record<Language, string>> = {
  sv: `---
title: Öva med Belägg
lang: sv
---

# Infoga ett citat

Tryck Enter i sökningen: citatet hamnar sist i nästa stycke, och källan överst i dokumentet. Ångra, och båda är borta.

Inspektionen för socialförsäkringen har gått igenom utvärderingarna. ‸

# Rätta ett citat

Ministerns svar har fått ett ord som källan inte har. Vila muspekaren på det, och välj sedan snabbkorrigeringen (Ctrl+.).

Ministern svarade: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mycket mindre att göra!”
`,
  en: `---
title: Practise with Belägg
lang: en
---

# Insert a quotation

Press Enter in the search: the quotation goes to the end of the next paragraph, its source to the top of the document. Undo, and both are gone.

The inspectorate for social insurance has gone through the evaluations. ‸

# Mend a quotation

The minister’s answer has a word that the source does not have. Rest the mouse on it, and choose the quick fix (Ctrl+.).

The minister answered: “Ska jag vara riktigt ärlig så hoppas jag att ni har mycket mindre att göra!”
`,
};
