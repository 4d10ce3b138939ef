/** Where our rendering is meant to be another than what citeproc-js makes of a CSL style. */
export type Comparison = 'in text' | 'list' | 'first note' | 'later note' | 'Swedish Legal';

interface Difference {
  readonly comparison: Comparison;
  readonly reason: string;
  /** What citeproc prints, by work. */
  readonly citeproc: Readonly<Record<string, string>>;
}

const act = 'An act is cited by its name and number, without a year or an author of its own.';
const officialPrint =
  'Official print is cited by its number, which is known to every reader: SOU 2000:78, prop. 2002/03:132.';
const serialComma = 'No comma stands before “och” in Swedish; citeproc-js sets one before an organisation.';
const genreInTitle = 'A title that says what the work is is not followed by the same word.';

const yearInTitle = 'A title that ends with its year is not followed by the same year.';

export const differences: readonly Difference[] = [
  {
    comparison: 'in text',
    reason: yearInTitle,
    citeproc: { 'finsam-bloggen-2011': '”FINSAM Nätverkskonferens 2011” 2011' },
  },
  {
    comparison: 'later note',
    reason: yearInTitle,
    citeproc: { 'finsam-bloggen-2011': '”FINSAM Nätverkskonferens 2011” 2011' },
  },
  {
    comparison: 'in text',
    reason: act,
    citeproc: { 'sfs-2003-1210': '”Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser” 2003' },
  },
  {
    comparison: 'in text',
    reason: officialPrint,
    citeproc: {
      'prop-2002-03-132': '”Finansiell samordning inom rehabiliteringsområdet” 2003',
      'sou-2000-78': 'Socialdepartementet 2000',
    },
  },
  {
    comparison: 'later note',
    reason: act,
    citeproc: { 'sfs-2003-1210': '”Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser” 2003' },
  },
  {
    comparison: 'later note',
    reason: officialPrint,
    citeproc: {
      'prop-2002-03-132': '”Finansiell samordning inom rehabiliteringsområdet” 2003',
      'sou-2000-78': 'Socialdepartementet 2000',
    },
  },
  {
    comparison: 'first note',
    reason: act,
    citeproc: {
      'sfs-2003-1210': 'Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser, 2003:1210 (2003)',
    },
  },
  {
    comparison: 'first note',
    reason: officialPrint,
    citeproc: {
      'prop-2002-03-132': 'Finansiell samordning inom rehabiliteringsområdet, prop. 2002/03:132 (2003)',
      'sou-2000-78': 'Socialdepartementet, Rehabilitering till arbete, SOU 2000:78 (2000)',
    },
  },
  {
    comparison: 'first note',
    reason: serialComma,
    citeproc: {
      utredning:
        'Bo Ek, Ann von Post, och Statskontoret, Samverkan i praktiken, Rapport 2012:7 (Stockholm: Statskontoret, 2012)',
    },
  },
  {
    comparison: 'first note',
    reason: genreInTitle,
    citeproc: {
      'sfs-2003-1210-forarbeten':
        'Förarbetena till lagstiftningen om den finansiella samordningen (2003:1210), Förarbeten (u.å.)',
    },
  },
  {
    comparison: 'list',
    reason: act,
    citeproc: {
      'sfs-2003-1210': 'Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser (2003). 2003:1210',
    },
  },
  {
    comparison: 'list',
    reason: officialPrint,
    citeproc: {
      'prop-2002-03-132': 'Finansiell samordning inom rehabiliteringsområdet (2003). prop. 2002/03:132',
      'sou-2000-78': 'Socialdepartementet (2000). Rehabilitering till arbete. SOU 2000:78',
    },
  },
  {
    comparison: 'list',
    reason: serialComma,
    citeproc: {
      utredning:
        'Ek, Bo, Ann von Post, och Statskontoret (2012). Samverkan i praktiken. Rapport 2012:7. Stockholm: Statskontoret',
    },
  },
  {
    comparison: 'list',
    reason: 'What is said or posted shows where and on which day; the styles print the year and lose the rest.',
    citeproc: {
      'finsam-bloggen-2011': '”FINSAM Nätverkskonferens 2011” (2011)',
      'sarv-2010': 'Sarv, Hans (2010). Systemteoretiskt perspektiv på samverkan',
    },
  },
  {
    comparison: 'list',
    reason: genreInTitle,
    citeproc: {
      'sfs-2003-1210-forarbeten':
        'Förarbetena till lagstiftningen om den finansiella samordningen (2003:1210) (u.å.). Förarbeten',
    },
  },
  {
    comparison: 'Swedish Legal',
    reason: 'The name of an act has its number already; the style, “incomplete” by its own account, prints it twice.',
    citeproc: {
      'sfs-2003-1210': '2003:1210. Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser',
    },
  },
  {
    comparison: 'Swedish Legal',
    reason: 'A line of a list begins with a capital; the author of the style asks in it whether CSL can do that.',
    citeproc: { 'prop-2002-03-132': 'prop. 2002/03:132. Finansiell samordning inom rehabiliteringsområdet' },
  },
  {
    comparison: 'Swedish Legal',
    reason: 'That the year is not known is said: the reader need not think that it was forgotten.',
    citeproc: { budgetpropositionen: 'Budgetpropositionen' },
  },
];
