import { featureText } from '../text/featureText'
import { en } from './ruleText.en'
import { fr } from './ruleText.fr'

export const useRuleText = featureText(fr, en)
