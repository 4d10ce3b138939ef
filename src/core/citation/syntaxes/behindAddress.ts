/** A blank behind a bare address, which goes on as far as there is none. */
export function behindAddress(before: string): string {
  return /(?:^|[^"'([])https?:\/\/[^\s[\]<>"]*$/.test(before) ? ' ' : '';
}
