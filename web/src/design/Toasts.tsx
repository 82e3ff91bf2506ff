import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'

import { useText } from '../text/TextProvider'
import { Button, IconButton } from './Button'
import { classes } from './classes'
import { Icon } from './icons'

import styles from './Toasts.module.css'

const SHOWN_MILLISECONDS = 7000
const MOST_AT_ONCE = 4

export interface Toast {
  title: string
  message?: string
  failed?: boolean
  action?: { label: string; run: () => void }
}

interface ShownToast extends Toast {
  id: number
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Short news at the edge of the screen; failures stay until they are closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const lastId = useRef(0)
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const notify = useCallback((toast: Toast) => {
    lastId.current += 1
    const id = lastId.current
    setToasts((shown) => [...shown, { ...toast, id }].slice(-MOST_AT_ONCE))
  }, [])
  const value = useMemo(() => notify, [notify])
  return (
    <ToastContext value={value}>
      {children}
      <div className={styles['toasts']} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => drop(toast.id)} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastCard({ toast, onClose }: { toast: ShownToast; onClose: () => void }) {
  const text = useText()
  const close = useEffectEvent(onClose)
  const { failed } = toast
  useEffect(() => {
    if (failed === true) return undefined
    const timer = setTimeout(() => close(), SHOWN_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [failed])
  return (
    <div className={classes(styles['toast'], failed && styles['failure'])}>
      <Icon name={failed === true ? 'warning' : 'check'} />
      <div>
        <div className={styles['title']}>{toast.title}</div>
        {toast.message !== undefined && <div className="muted">{toast.message}</div>}
      </div>
      <div className={styles['actions']}>
        {toast.action && (
          <Button
            small
            look="quiet"
            onClick={() => {
              toast.action?.run()
              onClose()
            }}
          >
            {toast.action.label}
          </Button>
        )}
        <IconButton small icon="close" label={text.common.close} onClick={onClose} />
      </div>
    </div>
  )
}

export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}
