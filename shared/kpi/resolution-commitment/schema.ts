import { heldFigures, ownFigures } from '../own-figures.ts'

export const commitmentFigures = ownFigures('resolution-commitment', heldFigures)
