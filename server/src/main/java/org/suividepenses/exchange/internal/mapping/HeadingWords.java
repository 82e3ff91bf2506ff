package org.suividepenses.exchange.internal.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How columns are called in French, English and Portuguese, folded; by what they fill, the surest first. */
final class HeadingWords {

    /** Two columns of which the first counts for an amount and the second against it. */
    static final List<String> DEBIT =
            List.of("debit", "montant debit", "debits", "debito", "debit amount", "valor debito");

    static final List<String> CREDIT =
            List.of("credit", "montant credit", "credits", "credito", "credit amount", "valor credito");

    static final Map<Target, List<String>> FIELDS = fields();

    private HeadingWords() {}

    private static Map<Target, List<String>> fields() {
        Map<Target, List<String>> words = new EnumMap<>(Target.class);
        words.put(Target.DATE, words("""
                date, date operation, date d operation, date de l operation, date de la depense, date de paiement,
                date paiement, payment date, date paid, paid date, date facture, invoice date, date piece, jour,
                effective date, transaction date, posting date, dates, date valeur, le,
                data, data da operacao, data de pagamento, data do pagamento, data da despesa, data factura, dia"""));
        words.put(Target.AMOUNT, words("""
                montant, montant ttc, montant total, amount, net amount, total amount, montant verse, montant paye,
                montant de la depense, montant fg, montant gnf, montant fcfa, somme, total, total ttc, valeur, value,
                depense, depenses, sortie, sorties, decaissement, decaissements, amount paid, spend, expenditure,
                valor, montante, quantia, valor total, valor pago, importancia, despesa, saida, saidas,
                debit, debito"""));
        words.put(Target.QUANTITY, words("quantite, qte, nombre, nbre, quantity, qty, quantidade, qtd, qtde"));
        words.put(Target.UNIT_PRICE, words("""
                prix unitaire, pu, p u, prix, cout unitaire, unit price, unit cost, price, preco unitario, preco, p unit,
                custo unitario"""));
        words.put(Target.SUPPLIER, words("""
                fournisseur, fournisseurs, beneficiaire, beneficiaires, tiers, prestataire, vendeur, creancier,
                supplier, supplier name, vendor, vendor name, payee, paid to, beneficiary, beneficiary name, merchant,
                fornecedor, beneficiario, credor, favorecido, entidade"""));
        words.put(Target.UNIT, words("""
                service, departement, unite, direction, centre de cout, structure, faculte, etablissement, section,
                unit, department, directorate, organisational unit, service label, entity, cost centre name,
                cost centre, cost center, faculty, school,
                departamento, unidade, servico, direcao, direccao, centro de custo, reparticao, faculdade"""));
        words.put(Target.CATEGORY, words("""
                categorie, rubrique, nature, nature de la depense, chapitre, article, compte, poste, ligne budgetaire,
                imputation, imputation budgetaire, categorie de depense, n compte,
                category, expense type, expenditure category, purpose, expense area, group description, budget line,
                account, account name,
                categoria, rubrica, natureza, natureza da despesa, conta, classificacao"""));
        words.put(Target.FUNDING_SOURCE, words("""
                source de financement, financement, bailleur, funding source, fund, donor, programme,
                fonte de financiamento, financiamento, financiador, doador, fonte"""));
        words.put(Target.REFERENCE, words("""
                reference, ref, numero, n, no, numero de piece, piece, n piece, n de piece, piece n, facture,
                numero facture, n facture, piece justificative, n ordre, n bon, mandat, n mandat,
                transaction number, transaction no, invoice number, invoice no, internal ref, voucher, voucher no,
                receipt no, referencia, n documento, documento, n factura, factura, fatura, recibo, n recibo"""));
        words.put(Target.DESCRIPTION, words("""
                libelle, libelles, designation, designations, description, objet, motif, intitule, nature des depenses,
                libelle de l operation, narrative, details, particulars, commentaire,
                descricao, designacao, objecto, objeto, historico, detalhes, discriminacao"""));
        words.put(Target.PAYMENT_METHOD, words("""
                mode de paiement, mode paiement, moyen de paiement, mode de reglement, reglement, payment method,
                method of payment, forma de pagamento, modo de pagamento, meio de pagamento"""));
        words.put(Target.NOTES, words("""
                notes, note, observations, observation, remarques, remarque, remarks, comments, observacoes, obs, notas"""));
        words.put(Target.CURRENCY, words("devise, monnaie, currency, moeda, divisa"));
        words.put(Target.RATE, words("taux, taux de change, cours, rate, exchange rate, cambio, taxa de cambio"));
        return words;
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split(",\\s*"));
    }
}
