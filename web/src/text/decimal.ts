/** An exact decimal number: `digits` × 10^-`scale`. No float ever stands for money. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** Reads a plain decimal such as `-1250.50`; undefined for anything else. */
export function decimal(written: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(written)
  if (!match) return undefined
  const fraction = match[3] ?? ''
  const digits = BigInt((match[2] ?? '') + fraction)
  return { digits: match[1] === '-' ? -digits : digits, scale: fraction.length }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** Rounds half away from zero, as the server does, to exactly `scale` decimals. */
export function roundHalfUp(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale }
  const divisor = 10n ** BigInt(value.scale - scale)
  const magnitude = value.digits < 0n ? -value.digits : value.digits
  const rounded = (magnitude + divisor / 2n) / divisor
  return { digits: value.digits < 0n ? -rounded : rounded, scale }
}

export function plain(value: Decimal): string {
  const negative = value.digits < 0n
  const text = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0')
  const whole = text.slice(0, text.length - value.scale)
  const fraction = value.scale === 0 ? '' : `.${text.slice(-value.scale)}`
  return `${negative ? '-' : ''}${whole}${fraction}`
}

/** quantity × unit price, exact, half up to the currency's decimals; undefined when either is not a number. */
export function product(quantity: string, unitPrice: string, decimals: number): string | undefined {
  const a = decimal(quantity)
  const b = decimal(unitPrice)
  return a && b ? plain(roundHalfUp(multiply(a, b), decimals)) : undefined
}

/** The exact sum of plain decimals, with as many decimals as the finest of them. */
export function total(written: readonly string[]): string {
  const parts = written.flatMap((one) => decimal(one) ?? [])
  const scale = Math.max(0, ...parts.map((part) => part.scale))
  return plain({ digits: parts.reduce((sum, part) => sum + roundHalfUp(part, scale).digits, 0n), scale })
}

export function negated(written: string): string {
  return written.startsWith('-') ? written.slice(1) : `-${written}`
}
