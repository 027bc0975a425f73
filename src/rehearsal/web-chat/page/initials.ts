/** Two letters for the round sign of a person or chat: of the last words, as all names of the cast begin alike. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.slice(-2).map((word) => [...word][0] ?? '').join('').toLocaleUpperCase('vi');
}
