const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

/** Such as "Four questions". */
export function questionWords(count: number): string {
  return `${counts[count] ?? count} ${count === 1 ? 'question' : 'questions'}`;
}
