/** The languages the page speaks. */
export type Language = 'vi' | 'en';
