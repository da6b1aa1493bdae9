import { renderAsync } from '@resvg/resvg-js'
import { FONT_FAMILY, FONT_FILES } from './fonts.js'
import type { Svg } from './svg.js'

/** Draws the picture, outside the event loop, with the bundled fonts only. */
export async function toPng(svg: Svg): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      fontFiles: Object.values(FONT_FILES),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  })
  return new Uint8Array(image.asPng())
}
