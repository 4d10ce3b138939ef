/** The part of CSL-JSON 1.0.2 that the corpus and the bibliographies use (https://docs.citationstyles.org). */

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
}

export interface CslDate {
  /** `[[2011, 4, 20]]`; a second part ends a range. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly page?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly edition?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly 'number-of-pages'?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly 'event-date'?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** What the sources say about the work; no style prints it. */
  readonly annote?: string;
}
