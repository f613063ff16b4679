using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Account">All that a payment needs, or null where the register says nothing of it.</param>
public sealed record EnterpriseRow(string CreditCode, EnterpriseFacts Facts, PayeeAccount? Account);

/// <summary>科技型企业名册.</summary>
public sealed class EnterprisesRegister : RegisterSchema<EnterpriseRow>
{
    private static readonly RegisterColumns<EnterpriseRow> All = new();
    private static readonly RegisterColumn<EnterpriseRow, string?> Name = All.Name("企业名称", "与营业执照一致", row => row.Facts.Name,
        new() { Required = true, Aliases = ["单位名称", "公司名称", "企业全称"], Width = 32 });
    internal static readonly RegisterColumn<EnterpriseRow, UnifiedSocialCreditCode?> Code = All.Identifier<UnifiedSocialCreditCode>(
        "统一社会信用代码", "18 位，文本格式", UnifiedSocialCreditCode.TryParse, row => row.CreditCode,
        new() { Required = true, Aliases = ["社会信用代码", "信用代码"], Width = 22 });
    internal static readonly RegisterColumn<EnterpriseRow, string?> Industry = All.Text("所属产业", "如 医药健康、先进能源", row => row.Facts.Industry,
        new() { Required = true, Aliases = ["行业", "技术领域", "所属领域", "所属行业", "产业领域"], Width = 16, IsShown = true });
    private static readonly RegisterColumn<EnterpriseRow, string?> District = All.Text("所在区", "如 昌平区；不填的以注册地址开头的区为准", row => row.Facts.District,
        new() { Aliases = ["所属区", "注册区"], Width = 10, IsShown = true, Says = row => row.Facts.District is not null });
    private static readonly RegisterColumn<EnterpriseRow, BusinessPark?> Park = All.Choice<BusinessPark>(
        "所属园区", "未来科学城、昌平园或其他", BusinessParks.TryParse, row => row.Facts.Park?.ChineseName(),
        new()
        {
            Aliases = ["园区", "所在园区"],
            Width = 14,
            IsShown = true,
            Choices = [.. BusinessParks.All.Select(park => park.ChineseName())],
            Says = row => row.Facts.Park is not null
        });
    private static readonly RegisterColumn<EnterpriseRow, bool?> TechSme = All.YesNo("科技型中小企业", "是或否", row => row.Facts.IsTechSme,
        new() { Aliases = ["是否科技型中小企业"], IsShown = true });
    private static readonly RegisterColumn<EnterpriseRow, string?> Address = All.Text("注册地址", "营业执照上的住所", row => row.Facts.RegisteredAddress,
        new() { Required = true, Aliases = ["注册地", "住所", "企业地址"], Width = 36 });
    private static readonly RegisterColumn<EnterpriseRow, bool?> HighTech = All.YesNo("高新技术企业", "是或否", row => row.Facts.IsHighTech,
        new() { Aliases = ["是否高新技术企业", "是否高企"], IsShown = true });
    private static readonly RegisterColumn<EnterpriseRow, string?> Contact = All.Name("联系人", "姓名", row => row.Facts.ContactPerson,
        new() { Aliases = ["企业联系人"], Width = 10, IsShown = true });
    internal static readonly RegisterColumn<EnterpriseRow, PhoneNumber?> Phone = All.Identifier<PhoneNumber>(
        "联系电话", "一个手机号码或固定电话", PhoneNumber.TryParse, row => row.Facts.Phone, new() { Aliases = ["联系方式", "手机", "手机号码", "手机号"], Width = 14, Mask = Mask.Phone });
    private static readonly BankColumns<EnterpriseRow> Bank = new(
        All, "账户名称", ["户名", "开户名称", "账户名", "收款户名"], "收款账户的户名，应与企业名称一致", row => row.Account, isPersonal: false);
    internal static readonly RegisterColumn<EnterpriseRow, BankAccountNumber?> AccountNumber = Bank.Number;
    private static readonly RegisterColumn<EnterpriseRow, string?> Remark = All.LongText("备注", "其他需要说明的情况", row => row.Facts.Remark,
        new() { Width = 20 });

    /// <summary>But for the bank: an account needs a second person.</summary>
    public static readonly IReadOnlyList<FormSection> Form =
        [new("企业", [Name, Code, Industry, District, Park, HighTech, TechSme, Address]), new("联系", [Contact, Phone, Remark])];

    public static readonly EnterprisesRegister Schema = new();

    private EnterprisesRegister() : base("enterprises", "科技型企业名册", All.All)
    {
    }

    /// <param name="account">The one in force, or the one that waits for its second person.</param>
    public static EnterpriseRow OnFile(HostEnterprise enterprise, PayeeAccount? account) => new(enterprise.CreditCode, enterprise.Facts, account);

    internal override EnterpriseRow Read(RowCells cells)
    {
        var (name, code, industry, address) = (Name.Read(cells), Code.Read(cells), Industry.Read(cells), Address.Read(cells));
        var (district, park, techSme) = (District.Read(cells), Park.Read(cells), TechSme.Read(cells));
        var (highTech, contact, phone) = (HighTech.Read(cells), Contact.Read(cells), Phone.Read(cells));
        var (account, remark) = (Bank.Read(cells, name), Remark.Read(cells));
        var facts = new EnterpriseFacts
        {
            Name = name!,
            Industry = industry!,
            RegisteredAddress = address!,
            District = district,
            Park = park,
            IsHighTech = highTech,
            IsTechSme = techSme,
            ContactPerson = contact,
            Phone = phone?.Text,
            Remark = remark,
        };
        return new EnterpriseRow(code?.Code!, facts, account);
    }
}
