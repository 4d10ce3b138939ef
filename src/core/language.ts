/** The languages of what is inserted and of what people read. */
export type Language = 'sv' | 'en';
