import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'

import { ToastProvider } from '../design/Toasts'
import { TextProvider, type Words } from '../text/TextProvider'
import { queryClient } from './queryClient'
import { router } from './router'

export function App({ words }: { words: Words }) {
  return (
    <TextProvider initial={words}>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </TextProvider>
  )
}
