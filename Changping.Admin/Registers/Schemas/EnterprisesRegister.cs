using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Bank">All that a payment needs, or null where the register says nothing of it.</param>
public sealed record EnterpriseRow(
    string Name,
    UnifiedSocialCreditCode Code,
    string Industry,
    string RegisteredAddress,
    bool? IsHighTech,
    string? ContactPerson,
    PhoneNumber? Phone,
    EnterpriseBankRow? Bank,
    string? Remark);

/// <param name="BankCode">联行号.</param>
public sealed record EnterpriseBankRow(string AccountName, string BankName, BankBranchCode? BankCode, BankAccountNumber AccountNumber);

/// <summary>科技型企业名册.</summary>
public sealed class EnterprisesRegister : RegisterSchema<EnterpriseRow>
{
    public static readonly EnterprisesRegister Schema = new();

    private readonly RegisterColumn _name;
    private readonly RegisterColumn _code;
    private readonly RegisterColumn _industry;
    private readonly RegisterColumn _address;
    private readonly RegisterColumn _highTech;
    private readonly RegisterColumn _contact;
    private readonly RegisterColumn _phone;
    private readonly RegisterColumn _accountName;
    private readonly RegisterColumn _bankName;
    private readonly RegisterColumn _bankCode;
    private readonly RegisterColumn _account;
    private readonly RegisterColumn _remark;

    private EnterprisesRegister() : base("enterprises", "科技型企业名册")
    {
        _name = Required("企业名称", ColumnKind.Name, "与营业执照一致", aliases: ["单位名称"]);
        _code = Required("统一社会信用代码", ColumnKind.Identifier, "18 位，文本格式");
        _industry = Required("所属产业", ColumnKind.Text, "如 医药健康、先进能源", aliases: ["行业", "技术领域"]);
        _address = Required("注册地址", ColumnKind.Text, "营业执照上的住所", aliases: ["注册地"]);
        _highTech = Optional("高新技术企业", ColumnKind.YesNo, "是或否", choices: ["是", "否"]);
        _contact = Optional("联系人", ColumnKind.Name, "姓名");
        _phone = Optional("联系电话", ColumnKind.Identifier, "一个手机号码或固定电话");
        _accountName = Optional("账户名称", ColumnKind.Name, "收款账户的户名，应与企业名称一致", aliases: ["户名"]);
        _bankName = Optional("开户银行", ColumnKind.Text, "写到支行", aliases: ["开户行"]);
        _bankCode = Optional("联行号", ColumnKind.Identifier, "12 位数字，文本格式", aliases: ["行号"]);
        _account = Optional("银行账号", ColumnKind.Identifier, "8 至 32 位数字，文本格式", aliases: ["账号"]);
        _remark = Optional("备注", ColumnKind.LongText, "其他需要说明的情况");
    }

    internal override EnterpriseRow? Read(RowCells row)
    {
        var name = row.Name(_name);
        var code = row.Identifier<UnifiedSocialCreditCode>(_code, UnifiedSocialCreditCode.TryParse);
        var (industry, address) = (row.Text(_industry), row.Text(_address));
        var highTech = row.YesNo(_highTech);
        var contact = row.Name(_contact);
        var phone = row.Identifier<PhoneNumber>(_phone, PhoneNumber.TryParse);
        var bank = Bank(row, name);
        var remark = row.Text(_remark);
        return name is null || code is null || industry is null || address is null
            ? null
            : new EnterpriseRow(name, code, industry, address, highTech, contact, phone, bank, remark);
    }

    private EnterpriseBankRow? Bank(RowCells row, string? enterprise)
    {
        var (accountName, bankName) = (row.Name(_accountName), row.Text(_bankName));
        var bankCode = row.Identifier<BankBranchCode>(_bankCode, BankBranchCode.TryParse);
        var account = row.Identifier<BankAccountNumber>(_account, BankAccountNumber.TryParse);
        RegisterColumn[] needed = [_accountName, _bankName, _account];
        if (row.IsEmpty(_bankCode) && Array.TrueForAll(needed, row.IsEmpty))
        {
            return null;
        }

        foreach (var column in needed)
        {
            if (row.IsEmpty(column))
            {
                row.Fault(column, "bank-incomplete", "填写了部分银行信息时，账户名称、开户银行、银行账号都要填。");
            }
        }

        if (accountName is not null && enterprise is not null && accountName != enterprise)
        {
            row.Note(_accountName, "账户名称与企业名称不同，拨付前请核对。");
        }

        if (account is { LooksRight: false })
        {
            row.Note(_account, "账号位数与银行卡相同但校验位不符，请核对。");
        }

        return accountName is null || bankName is null || account is null ? null : new EnterpriseBankRow(accountName, bankName, bankCode, account);
    }
}
