import type { Page } from 'playwright-core'

/** Kept pictures are a third as wide as the screen: small enough to keep, large enough to see what moved. */
const SCALE = 1 / 3
const QUALITY = 0.4
/** A colour that differs by less, of 255, is the same. */
const SAME = 40

/** What two pictures share: the share of their points that differ, or that they are not of one size. */
export type Difference = { readonly share: number; readonly isOtherSize: boolean }

/** Makes pictures small, and compares two, by the browser itself: `page` is one that shows nothing. */
export function smallPictures(page: Page) {
  return {
    shrink: async (picture: Buffer): Promise<Buffer> => {
      const small = await page.evaluate(
        async ({ png, scale, quality }) => {
          const whole = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
          const canvas = new OffscreenCanvas(Math.round(whole.width * scale), Math.round(whole.height * scale))
          const drawing = canvas.getContext('2d')!
          drawing.imageSmoothingQuality = 'high'
          drawing.drawImage(whole, 0, 0, canvas.width, canvas.height)
          const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
          const bytes = new Uint8Array(await blob.arrayBuffer())
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
        },
        { png: picture.toString('base64'), scale: SCALE, quality: QUALITY },
      )
      return Buffer.from(small, 'base64')
    },
    difference: (one: Buffer, other: Buffer): Promise<Difference> =>
      page.evaluate(
        async ({ pictures, same }) => {
          const [a, b] = await Promise.all(
            pictures.map(async (webp) => {
              const drawn = await createImageBitmap(await (await fetch(`data:image/webp;base64,${webp}`)).blob())
              const drawing = new OffscreenCanvas(drawn.width, drawn.height).getContext('2d')!
              drawing.drawImage(drawn, 0, 0)
              return drawing.getImageData(0, 0, drawn.width, drawn.height)
            }),
          )
          if (a!.width !== b!.width || a!.height !== b!.height) return { share: 1, isOtherSize: true }
          let differing = 0
          for (let at = 0; at < a!.data.length; at += 4)
            if ([0, 1, 2].some((channel) => Math.abs(a!.data[at + channel]! - b!.data[at + channel]!) > same))
              differing++
          return { share: (differing * 4) / a!.data.length, isOtherSize: false }
        },
        { pictures: [one.toString('base64'), other.toString('base64')], same: SAME },
      ),
  }
}
