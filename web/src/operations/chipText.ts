import { featureText } from '../text/featureText'
import { en } from './chipText.en'
import { fr } from './chipText.fr'

export const useChipText = featureText(fr, en)
