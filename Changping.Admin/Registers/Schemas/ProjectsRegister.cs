using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Document">The number; its kind is inferred, and the expert is found by it.</param>
/// <param name="EstablishedOn">立项日期; null only of what is on file.</param>
/// <param name="Post">聘任岗位; null with the start of service, before the agreement was signed.</param>
/// <param name="ServiceStart">服务起始日: the first day of service.</param>
public sealed record ProjectRow(
    ProjectFacts Facts, string CreditCode, string? Enterprise, string Expert, string Document,
    DateOnly? EstablishedOn, DateOnly? SignedOn, string? Post, DateOnly? ServiceStart)
{
    /// <summary>What was paid before the office began; an empty cell says none.</summary>
    public required OpeningBalance Opening { get; init; }

    /// <summary>Of a row that came in.</summary>
    public DateOnly EstablishedDay => EstablishedOn!.Value;

    /// <summary>Of a row that is to be written.</summary>
    public DateOnly FirstDay => ServiceStart!.Value;
}

/// <summary>合作项目登记表.</summary>
public sealed class ProjectsRegister : RegisterSchema<ProjectRow>
{
    private static readonly RegisterColumns<ProjectRow> All = new();
    internal static readonly RegisterColumn<ProjectRow, string?> ProjectTitle = All.Name("项目名称", "与立项文件一致", row => row.Facts.Title,
        new() { Required = true, Aliases = ["合作项目名称"], Width = 36 });
    internal static readonly RegisterColumn<ProjectRow, UnifiedSocialCreditCode?> Code = All.Identifier<UnifiedSocialCreditCode>(
        "统一社会信用代码", "企业的 18 位代码，文本格式", UnifiedSocialCreditCode.TryParse, row => row.CreditCode,
        new() { Required = true, Aliases = ["社会信用代码", "信用代码"], Width = 22 });
    // Company and person are found by code and document; another spelling of their names changes nothing.
    internal static readonly RegisterColumn<ProjectRow, string?> Enterprise = All.Name("企业名称", "与营业执照一致", row => row.Enterprise,
        new() { Aliases = ["单位名称", "合作企业"], Width = 32, Says = _ => false });
    internal static readonly RegisterColumn<ProjectRow, string?> Expert = All.Name("科技副总", "专家姓名", row => row.Expert,
        new() { Required = true, Aliases = ["专家姓名", "姓名"], Width = 10, Says = _ => false });
    internal static readonly RegisterColumn<ProjectRow, IdentityDocument?> Document = All.Identifier<IdentityDocument>(
        "证件号码", "专家的证件号码，文本格式", IdentityDocument.TryInfer, row => row.Document,
        new() { Required = true, Aliases = ["身份证号码", "身份证号", "证件号"], Width = 21, Mask = Mask.Document });
    internal static readonly RegisterColumn<ProjectRow, ProjectField?> Field = All.Choice<ProjectField>(
        "学科类别", "自然科学或社会人文", ProjectFields.TryParse, row => row.Facts.Field.ChineseName(),
        new() { Required = true, Aliases = ["学科门类"], Choices = [.. ProjectFields.All.Select(field => field.ChineseName())], Width = 10 });
    internal static readonly RegisterColumn<ProjectRow, Money?> Cost = All.Money(
        "项目总经费", "以元计，最多两位小数；以万元计时表头写“项目总经费（万元）”", row => row.Facts.TotalCost,
        new() { Required = true, Aliases = ["项目总投入", "总投入", "总经费"], Width = 16 });
    internal static readonly RegisterColumn<ProjectRow, DateOnly?> EstablishedOn = All.Date("立项日期", "到日，如 2026-03-01", row => row.EstablishedOn,
        new() { Required = true, Aliases = ["立项时间"] });
    private static readonly RegisterColumn<ProjectRow, string?> FilingNumber = All.Text("备案号", "备案文件编号", row => row.Facts.FilingNumber,
        new() { Aliases = ["备案编号", "备案文号"], Width = 18, IsShown = true });
    internal static readonly RegisterColumn<ProjectRow, DateOnly?> FiledOn = All.Date("备案日期", "到日，如 2026-03-10", row => row.Facts.FiledOn,
        new() { Aliases = ["备案时间"] });
    internal static readonly RegisterColumn<ProjectRow, DateOnly?> SignedOn = All.Date("协议签订日期", "到日，如 2026-03-12", row => row.SignedOn,
        new() { Aliases = ["协议签订时间", "签约日期", "签订日期"], Width = 14, Says = row => row.SignedOn is not null });
    internal static readonly RegisterColumn<ProjectRow, string?> Post = All.Text("聘任岗位", "如 科技副总", row => row.Post,
        new() { Required = true, Aliases = ["聘任职务", "任职岗位", "岗位"], Width = 16 });
    internal static readonly RegisterColumn<ProjectRow, DateOnly?> Start = All.Date("服务起始日", "服务的第一天，到日，如 2026-03-15", row => row.ServiceStart,
        new() { Required = true, Aliases = ["服务起始日期", "服务起始时间", "服务开始日期", "上岗日期", "上岗时间"] });
    internal static readonly RegisterColumn<ProjectRow, Money?> PaidSubsidy = All.Money(
        "启用前已拨项目补贴", "启用日之前已拨给企业的项目补贴，以元计；没有则留空", row => NoneIfZero(row.Opening.Subsidy), new() { Width = 18 });
    internal static readonly RegisterColumn<ProjectRow, int?> PaidMonths = All.Add(
        "启用前已拨生活补贴月数", ColumnKind.Count, "启用日之前已发生活补贴的服务月数，自第 1 个月起连续计算；没有则留空", ReadMonths,
        row => row.Opening.AllowanceMonths == 0 ? null : row.Opening.AllowanceMonths.ToString(CultureInfo.InvariantCulture),
        new ColumnTraits<ProjectRow> { Width = 20 }, row => row.Opening.AllowanceMonths == 0 ? null : row.Opening.AllowanceMonths);
    internal static readonly RegisterColumn<ProjectRow, PrizeGrade?> GivenPrize = All.Choice<PrizeGrade>(
        "启用前已获奖励", "启用日之前已获的年度奖励等次；没有则留空", PrizeGrades.TryParse, row => row.Opening.Prize?.ChineseName(),
        new() { Choices = [.. PrizeGrades.All.Select(grade => grade.ChineseName())], Width = 14 });
    internal static readonly RegisterColumn<ProjectRow, Money?> PaidConversion = All.Money(
        "启用前已拨转化补贴", "启用日之前已拨的转化补贴合计，以元计；没有则留空", row => NoneIfZero(row.Opening.Commercialisation), new() { Width = 18 });
    private static readonly RegisterColumn<ProjectRow, string?> Remark = All.LongText("备注", "其他需要说明的情况", row => row.Facts.Remark,
        new() { Width = 20 });

    public static readonly ProjectsRegister Schema = new();

    private ProjectsRegister() : base("projects", "合作项目登记表", All.All)
    {
    }

    /// <param name="appointment">Null before the agreement.</param>
    public static ProjectRow OnFile(CooperationProject project, Appointment? appointment, HostEnterprise enterprise, Expert expert) => new(
        project.Facts, enterprise.CreditCode, enterprise.Name, expert.Name, expert.DocumentNumber,
        project.EstablishedOn, project.AgreementSignedOn, appointment?.Post, appointment?.Start)
    { Opening = project.Opening };

    /// <summary>On export, projects that are not established yet leave the day, the post and the start empty; on import they are no projects of this
    /// register.</summary>
    internal override bool PassesOver(RowCells cells)
    {
        RegisterColumn[] later = [EstablishedOn, Post, Start];
        return Columns.Where(column => column.Required).All(column => cells.IsEmpty(column) == later.Contains(column));
    }

    internal override ProjectRow Read(RowCells cells)
    {
        var (title, code, enterprise) = (ProjectTitle.Read(cells), Code.Read(cells), Enterprise.Read(cells));
        var (expert, document, field, cost) = (Expert.Read(cells), Document.Read(cells), Field.Read(cells), Cost.Read(cells));
        var (established, filed, signed, start) = (EstablishedOn.Read(cells), FiledOn.Read(cells), SignedOn.Read(cells), ReadUnlessEmpty(Start));
        var (filingNumber, post, remark) = (FilingNumber.Read(cells), ReadUnlessEmpty(Post), Remark.Read(cells));
        if (cost == Money.Zero)
        {
            cells.Fault(Cost, "amount-zero", "项目总经费应大于 0。");
        }

        var facts = new ProjectFacts
        {
            Title = title!,
            Field = field.GetValueOrDefault(),
            TotalCost = cost.GetValueOrDefault(),
            FilingNumber = filingNumber,
            FiledOn = filed,
            Remark = remark,
        };
        var opening = new OpeningBalance
        {
            Subsidy = PaidSubsidy.Read(cells) ?? Money.Zero,
            AllowanceMonths = PaidMonths.Read(cells) ?? 0,
            Commercialisation = PaidConversion.Read(cells) ?? Money.Zero,
            Prize = GivenPrize.Read(cells),
        };
        return new ProjectRow(facts, code?.Code!, enterprise, expert!, document?.Number!, established, signed, post, start) { Opening = opening };

        // Both empty stand for a project of this system that was established and not signed yet; of any other the comparison asks for them.
        T? ReadUnlessEmpty<T>(RegisterColumn<ProjectRow, T?> column) => cells.IsEmpty(Post) && cells.IsEmpty(Start) ? default : column.Read(cells);
    }

    private static Money? NoneIfZero(Money amount) => amount == Money.Zero ? null : amount;

    private static int? ReadMonths(RowCells cells, RegisterColumn column)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.TrimEnd('个', '月'), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 60)
        {
            return months;
        }

        cells.Fault(column, "months", "应为 0 至 60 的整数，如 8。");
        return null;
    }
}
