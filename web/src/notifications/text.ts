import { featureText } from '../text/featureText'
import { en } from './text.en'
import { fr } from './text.fr'

export const useNotificationText = featureText(fr, en)
