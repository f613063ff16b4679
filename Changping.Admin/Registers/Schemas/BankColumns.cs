using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <summary>The four columns of an account. A register that leaves them open leaves the account on file as it is.</summary>
internal sealed class BankColumns<TRow> where TRow : class
{
    private readonly RegisterColumn<TRow, string?> _name, _bank;
    private readonly RegisterColumn<TRow, BankBranchCode?> _code;
    private readonly bool _isPersonal;

    /// <param name="name">The first column's own name, and by what else it goes.</param>
    /// <param name="expected">What that column's comment says.</param>
    /// <param name="isPersonal">A person's card has a check digit; an account of a company has none.</param>
    public BankColumns(
        RegisterColumns<TRow> all, string name, IReadOnlyList<string> aliases, string expected, Func<TRow, PayeeAccount?> of, bool isPersonal)
    {
        _isPersonal = isPersonal;
        ColumnTraits<TRow> traits = new() { Says = row => of(row) is not null };
        _name = all.Name(name, expected, row => of(row)?.AccountName, traits with { Aliases = aliases, Width = 32 });
        _bank = all.Text("开户银行", "写到支行", row => of(row)?.BankName, traits with { Aliases = ["开户行", "开户行名称", "开户银行名称"], Width = 28 });
        _code = all.Identifier<BankBranchCode>("联行号", "12 位数字，文本格式", BankBranchCode.TryParse, row => of(row)?.BankCode,
            traits with { Aliases = ["行号", "开户行行号", "支付行号"], Width = 15 });
        Number = all.Identifier<BankAccountNumber>("银行账号", "8 至 32 位数字，文本格式", BankAccountNumber.TryParse, row => of(row)?.AccountNumber,
            traits with { Aliases = ["账号", "银行账户", "收款账号", "银行卡号"], Width = 24, Mask = Mask.Account });
    }

    public RegisterColumn<TRow, BankAccountNumber?> Number { get; }

    /// <param name="owner">The payee's own name.</param>
    /// <returns>Null where the row says nothing of an account, or not enough, which is a fault.</returns>
    public PayeeAccount? Read(RowCells cells, string? owner)
    {
        var (holder, bank, code, number) = (_name.Read(cells), _bank.Read(cells), _code.Read(cells), Number.Read(cells));
        RegisterColumn[] needed = [_name, _bank, Number];
        if (cells.IsEmpty(_code) && Array.TrueForAll(needed, cells.IsEmpty))
        {
            return null;
        }

        foreach (var column in needed)
        {
            if (cells.IsEmpty(column))
            {
                cells.Fault(column, "bank-incomplete", $"填写了部分银行信息时，{_name.Name}、开户银行、银行账号都要填。");
            }
        }

        if (holder is not null && owner is not null && holder != owner)
        {
            cells.Note(_name, $"{_name.Name}与“{owner}”不同，须附证明并由另一人复核后才能拨付。");
        }

        if (_isPersonal && number is { LooksRight: false })
        {
            cells.Note(Number, "账号位数与银行卡相同但校验位不符，请核对。");
        }

        return holder is null || bank is null || number is null ? null : new PayeeAccount(holder, bank, code?.Digits, number.Digits);
    }
}
