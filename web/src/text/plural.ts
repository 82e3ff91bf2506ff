/** French and English agree on one point here: the count decides the form. French takes 0 and 1 as singular. */
export function frenchPlural(count: number, one: string, many: string): string {
  return Math.abs(count) < 2 ? one : many
}

export function englishPlural(count: number, one: string, many: string): string {
  return Math.abs(count) === 1 ? one : many
}
