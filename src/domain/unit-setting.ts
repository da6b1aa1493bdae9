/** What a unit may decide for itself. */
export const UNIT_SETTINGS = {
  /** Lists leave as files behind a password only. */
  lists_need_password: ['yes', 'no'],
} as const

export type UnitSetting = keyof typeof UNIT_SETTINGS

export type SettingReading =
  | Readonly<{ kind: 'setting'; name: UnitSetting; value: string }>
  | Readonly<{ kind: 'unknown-name' | 'unknown-value'; allowed: readonly string[] }>

/** Reads `lists_need_password=yes`. */
export function readSetting(written: string): SettingReading {
  const [name = '', value = ''] = written.split('=', 2)
  if (!Object.hasOwn(UNIT_SETTINGS, name)) return { kind: 'unknown-name', allowed: Object.keys(UNIT_SETTINGS) }
  const allowed: readonly string[] = UNIT_SETTINGS[name as UnitSetting]
  if (!allowed.includes(value)) return { kind: 'unknown-value', allowed: allowed.map((one) => `${name}=${one}`) }
  return { kind: 'setting', name: name as UnitSetting, value }
}
