import { featureText } from '../text/featureText'
import { en } from './viewText.en'
import { fr } from './viewText.fr'

export const useViewText = featureText(fr, en)
