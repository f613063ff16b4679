using Changping.Domain.Common;
using Changping.Domain.Identifiers;
using Changping.Domain.Policy;

namespace Changping.Admin.Registers.Schemas;

/// <param name="ExpertDocument">Its kind is inferred; the expert is found by the number.</param>
/// <param name="TotalCost">More than zero.</param>
/// <param name="EstablishedOn">立项日期.</param>
/// <param name="ServiceStart">服务起始日: the first day of service.</param>
public sealed record ProjectRow(
    string Title,
    UnifiedSocialCreditCode EnterpriseCode,
    string? EnterpriseName,
    string ExpertName,
    IdentityDocument ExpertDocument,
    ProjectField Field,
    Money TotalCost,
    DateOnly EstablishedOn,
    string? FilingNumber,
    DateOnly? FiledOn,
    DateOnly? AgreementSignedOn,
    string Post,
    DateOnly ServiceStart,
    string? Remark);

/// <summary>合作项目登记表.</summary>
public sealed class ProjectsRegister : RegisterSchema<ProjectRow>
{
    public static readonly ProjectsRegister Schema = new();

    private readonly RegisterColumn _title;
    private readonly RegisterColumn _code;
    private readonly RegisterColumn _enterprise;
    private readonly RegisterColumn _expert;
    private readonly RegisterColumn _document;
    private readonly RegisterColumn _field;
    private readonly RegisterColumn _cost;
    private readonly RegisterColumn _establishedOn;
    private readonly RegisterColumn _filingNumber;
    private readonly RegisterColumn _filedOn;
    private readonly RegisterColumn _signedOn;
    private readonly RegisterColumn _post;
    private readonly RegisterColumn _start;
    private readonly RegisterColumn _remark;

    private ProjectsRegister() : base("projects", "合作项目登记表")
    {
        _title = Required("项目名称", ColumnKind.Name, "与立项文件一致");
        _code = Required("统一社会信用代码", ColumnKind.Identifier, "企业的 18 位代码，文本格式");
        _enterprise = Optional("企业名称", ColumnKind.Name, "与营业执照一致");
        _expert = Required("科技副总", ColumnKind.Name, "专家姓名", aliases: ["专家姓名"]);
        _document = Required("证件号码", ColumnKind.Identifier, "专家的证件号码，文本格式");
        _field = Required("学科类别", ColumnKind.Choice, "自然科学或社会人文", choices: [.. ProjectFields.All.Select(field => field.ChineseName())]);
        _cost = Required("项目总经费", ColumnKind.Money, "以元计，最多两位小数；以万元计时表头写“项目总经费（万元）”");
        _establishedOn = Required("立项日期", ColumnKind.Date, "到日，如 2026-03-01");
        _filingNumber = Optional("备案号", ColumnKind.Text, "备案文件编号");
        _filedOn = Optional("备案日期", ColumnKind.Date, "到日，如 2026-03-10");
        _signedOn = Optional("协议签订日期", ColumnKind.Date, "到日，如 2026-03-12");
        _post = Required("聘任岗位", ColumnKind.Text, "如 科技副总");
        _start = Required("服务起始日", ColumnKind.Date, "服务的第一天，到日，如 2026-03-15");
        _remark = Optional("备注", ColumnKind.LongText, "其他需要说明的情况");
    }

    internal override ProjectRow? Read(RowCells row)
    {
        var title = row.Name(_title);
        var code = row.Identifier<UnifiedSocialCreditCode>(_code, UnifiedSocialCreditCode.TryParse);
        var (enterprise, expert) = (row.Name(_enterprise), row.Name(_expert));
        var document = row.Identifier<IdentityDocument>(_document, IdentityDocument.TryInfer);
        var field = row.Word<ProjectField>(_field, ProjectFields.TryParse);
        var cost = row.Money(_cost);
        var (established, filed, signed, start) = (row.Day(_establishedOn), row.Day(_filedOn), row.Day(_signedOn), row.Day(_start));
        var (filingNumber, post, remark) = (row.Text(_filingNumber), row.Text(_post), row.Text(_remark));
        if (cost == Money.Zero)
        {
            row.Fault(_cost, "amount-zero", "项目总经费应大于 0。");
        }

        return title is null || code is null || expert is null || document is null || field is not { } knownField || cost is not { } knownCost
            || established is not { } establishedOn || post is null || start is not { } startOn
                ? null
                : new ProjectRow(title, code, enterprise, expert, document, knownField, knownCost, establishedOn, filingNumber, filed, signed, post, startOn, remark);
    }
}
