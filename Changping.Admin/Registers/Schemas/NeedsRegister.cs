using Changping.Domain.Common;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <param name="PlannedInvestment">More than zero; null where the company does not say.</param>
/// <param name="RaisedOn">Null: the day on which the register comes in.</param>
public sealed record NeedRow(
    UnifiedSocialCreditCode EnterpriseCode,
    string? EnterpriseName,
    string Title,
    string Field,
    string Description,
    Money? PlannedInvestment,
    string? WantedExpert,
    string? Post,
    DateOnly? RaisedOn,
    string? Remark);

/// <summary>企业需求征集表.</summary>
public sealed class NeedsRegister : RegisterSchema<NeedRow>
{
    public static readonly NeedsRegister Schema = new();

    private readonly RegisterColumn _code;
    private readonly RegisterColumn _enterprise;
    private readonly RegisterColumn _title;
    private readonly RegisterColumn _field;
    private readonly RegisterColumn _description;
    private readonly RegisterColumn _investment;
    private readonly RegisterColumn _wanted;
    private readonly RegisterColumn _post;
    private readonly RegisterColumn _raisedOn;
    private readonly RegisterColumn _remark;

    private NeedsRegister() : base("needs", "企业需求征集表")
    {
        _code = Required("统一社会信用代码", ColumnKind.Identifier, "企业的 18 位代码，文本格式");
        _enterprise = Optional("企业名称", ColumnKind.Name, "与营业执照一致");
        _title = Required("需求名称", ColumnKind.Name, "一句话，如 固态电池界面阻抗控制");
        _field = Required("技术领域", ColumnKind.Text, "选一项或自行填写",
            choices: ["医药健康", "先进能源", "先进制造", "智能装备", "新一代信息技术", "新材料", "绿色环保", "美丽健康", "现代农业", "科技服务"]);
        _description = Required("需求描述", ColumnKind.LongText, "现状、要解决的技术问题、期望达到的指标");
        _investment = Optional("拟投入经费", ColumnKind.Money, "以元计，最多两位小数；以万元计时表头写“拟投入经费（万元）”");
        _wanted = Optional("期望专家条件", ColumnKind.LongText, "专业、经历、成果等");
        _post = Optional("拟聘岗位", ColumnKind.Text, "选一项或自行填写", choices: ["科技副总", "科技副总（兼首席技术顾问）", "技术总监", "研发中心主任"]);
        _raisedOn = Optional("提出日期", ColumnKind.Date, "到日，如 2026-03-01；未填的以导入日为准");
        _remark = Optional("备注", ColumnKind.LongText, "其他需要说明的情况");
    }

    internal override NeedRow? Read(RowCells row)
    {
        var code = row.Identifier<UnifiedSocialCreditCode>(_code, UnifiedSocialCreditCode.TryParse);
        var (enterprise, title) = (row.Name(_enterprise), row.Name(_title));
        var (field, description) = (row.Text(_field), row.Text(_description));
        var investment = row.Money(_investment);
        var (wanted, post, remark) = (row.Text(_wanted), row.Text(_post), row.Text(_remark));
        var raised = row.Day(_raisedOn);
        if (investment == Money.Zero)
        {
            row.Fault(_investment, "amount-zero", "拟投入经费应大于 0；未定的请留空。");
        }

        return code is null || title is null || field is null || description is null
            ? null
            : new NeedRow(code, enterprise, title, field, description, investment, wanted, post, raised, remark);
    }
}
