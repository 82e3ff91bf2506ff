import { featureText } from '../text/featureText'
import { en } from './bulkText.en'
import { fr } from './bulkText.fr'

export const useBulkText = featureText(fr, en)
