/** What the test of drift asks of the script. */
export function specificationText(): string;
