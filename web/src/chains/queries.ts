import { queryOptions } from '@tanstack/react-query'

import { listApprovalChains } from '../api/generated/approval-chains'
import { listApprovers } from '../api/generated/approvers'
import { listStandIns } from '../api/generated/stand-ins'
import { listUnitHeads } from '../api/generated/unit-heads'

export const chainsQuery = queryOptions({
  queryKey: ['approval-chains'],
  queryFn: ({ signal }) => listApprovalChains({ signal }),
})

export const approversQuery = queryOptions({
  queryKey: ['approvers'],
  queryFn: ({ signal }) => listApprovers({ signal }),
})

export const headsQuery = queryOptions({
  queryKey: ['unit-heads'],
  queryFn: ({ signal }) => listUnitHeads({ signal }),
})

export const standInsQuery = queryOptions({
  queryKey: ['stand-ins'],
  queryFn: ({ signal }) => listStandIns({ signal }),
})
