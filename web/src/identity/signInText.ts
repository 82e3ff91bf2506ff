import { featureText } from '../text/featureText'
import { en } from './signInText.en'
import { fr } from './signInText.fr'

export const useSignInText = featureText(fr, en)
