import { join } from 'node:path'
import { PROJECT_ROOT } from '../project-root.js'

/** The family name inside the files; Vietnamese, SIL Open Font License (`data/fonts/OFL.txt`). */
export const FONT_FAMILY = 'Be Vietnam Pro'

/** Every picture and print uses these two, so that nothing depends on what a machine has installed. */
export const FONT_FILES = {
  regular: join(PROJECT_ROOT, 'data/fonts/BeVietnamPro-Regular.ttf'),
  bold: join(PROJECT_ROOT, 'data/fonts/BeVietnamPro-Bold.ttf'),
} as const

export type Weight = keyof typeof FONT_FILES
