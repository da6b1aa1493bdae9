/**
 * Told apart by people who see fewer colours too, and in grey: Okabe and Ito's palette, from dark to light in the order
 * the bars use them.
 */
export const COLOURS = {
  ink: '#1a1a1a',
  quiet: '#5c5c5c',
  rule: '#d0d0d0',
  verified: '#0072b2',
  registered: '#56b4e9',
  waiting: '#f0c94a',
  missing: '#e6e6e6',
  late: '#b34700',
  paid: '#00694f',
} as const
