/** Every typed part must begin one of the words, or stand inside the label. An empty text matches all. */
export function matches(text: string, label: string, words = ''): boolean {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const name = label.toLowerCase();
  const others = words.toLowerCase().split(/\s+/);
  return parts.every((part) => name.includes(part) || others.some((word) => word.startsWith(part)));
}
