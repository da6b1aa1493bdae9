import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.js'

describe('configuration', () => {
  it('needs nothing: practice mode on loopback, everything under data/var', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      telegram: undefined,
      zalo: undefined,
      contactRate: 30,
    })
    expect(config.databaseUrl).toBe(`sqlite:${config.dataDir}/an-sinh.db`)
    expect(config.databaseKeyFile).toBe(`${config.dataDir}/database.key`)
    expect(config.timeZone).toBe('Asia/Ho_Chi_Minh')
  })

  it('takes an empty variable as unset', () => {
    expect(readConfig({ PORT: '', TELEGRAM_BOT_TOKEN: ' ', ZALO_APP_ID: '' })).toEqual(readConfig({}))
  })

  it('is switched on by credentials', () => {
    const config = readConfig({
      TELEGRAM_BOT_TOKEN: '1:abc',
      ZALO_APP_ID: '1',
      ZALO_APP_SECRET: 's',
      ZALO_OA_ID: '2',
      ZALO_OA_SECRET: 't',
      ZALO_ATTACHMENT_HOSTS: '*.zdn.vn, *.example.vn',
    })
    expect(config.telegram).toMatchObject({ token: '1:abc', sendRate: 30 })
    expect(config.zalo).toMatchObject({
      oaId: '2',
      sendRate: 60,
      billedPerDay: 0,
      attachmentHosts: ['*.zdn.vn', '*.example.vn'],
    })
  })

  it('names every problem in one message, and no value', () => {
    const wrong = { PORT: '99999', TELEGRAM_BOT_TOKEN: 'secret-but-wrong', ZALO_APP_ID: '1', TZ: 'Asia/Saigon2' }
    expect(() => readConfig(wrong)).toThrow(ConfigError)
    try {
      readConfig(wrong)
    } catch (error) {
      const { problems, message } = error as ConfigError
      expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
        'PORT',
        'TELEGRAM_BOT_TOKEN',
        'TZ',
        'ZALO_APP_SECRET',
        'ZALO_OA_ID',
        'ZALO_OA_SECRET',
      ])
      expect(message).not.toContain('secret-but-wrong')
    }
  })
})
