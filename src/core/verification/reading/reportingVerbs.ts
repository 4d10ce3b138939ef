/**
 * Verbs, and groups of a verb and its particle, with which a sentence gives somebody's words. Every form is listed: stems
 * would take in nouns (`frågan`, `svaret`).
 */
const swedish = `
  säger sa sade sagt|menar menade menat|anser ansåg ansett|hävdar hävdade hävdat|påpekar påpekade påpekat|betonar betonade betonat|
  framhåller framhöll framhållit|understryker underströk understrukit|skriver skrev skrivit|konstaterar konstaterade konstaterat|
  förklarar förklarade förklarat|berättar berättade berättat|frågar frågade|svarar svarade svarat|undrar undrade|tror trodde|
  tycker tyckte tyckt|hoppas hoppades|beskriver beskrev beskrivit|kallar kallade kallat|uttrycker uttryckte uttryckt|
  uttalar uttalade uttalat|formulerar formulerade formulerat|sammanfattar sammanfattade sammanfattat|nämner nämnde nämnt|
  noterar noterade noterat|tillägger tillade tillagt|avslutar avslutade|utbrister utbrast|varnar varnade varnat|
  efterlyser efterlyste efterlyst|föreslår föreslog föreslagit|bedömer bedömde bedömt|uppger uppgav uppgett|
  poängterar poängterade poängterat|påminner påminde påmint|invänder invände invänt|replikerar replikerade|
  ifrågasätter ifrågasatte|understryker|vidhåller vidhöll|medger medgav medgett|bekräftar bekräftade bekräftat|
  hänvisar hänvisade|citerar citerade citerat|uppmanar uppmanade|uppmuntrar uppmuntrade|kräver krävde|lovar lovade|
  ser såg|vill ville|öppnar öppnade|talar talade|pratar pratade|pekar pekade|inleder inledde|utvecklar utvecklade|
  slår slog|lyfter lyfte|redogör redogjorde|resonerar resonerade|argumenterar argumenterade|deklarerar deklarerade`;

const english = `
  says said|states stated|argues argued|claims claimed|writes wrote|notes noted|observes observed|explains explained|
  asks asked|answers answered|replies replied|believes believed|thinks thought|hopes hoped|describes described|
  calls called|puts put|maintains maintained|emphasises emphasised|emphasizes emphasized|stresses stressed|adds added|
  concludes concluded|remarks remarked|suggests suggested|warns warned|admits admitted|confirms confirmed|
  points pointed|holds held|contends contended|asserts asserted|declares declared|comments commented`;

const verbs = [...new Set(`${swedish}|${english}`.split(/[|\s]+/).filter(verb => verb !== ''))];

/** As a part of a pattern, in lower case. */
export const reportingVerb = `(?:${verbs.join('|')})`;

/** Prepositions that give somebody's words: `enligt Axén`. */
export const accordingTo = '(?:[Ee]nligt|[Aa]ccording to|[Cc]iterar|[Cc]iterade|[Qq]uoting)';
