using System.Diagnostics.CodeAnalysis;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Registers.Schemas;

/// <summary>One nominated expert as the form gives it. What the form leaves open is null: unknown, not no.</summary>
/// <param name="Person">Date of birth and sex from the citizen ID where there is one: it has a check digit, the cells have none.</param>
/// <param name="Facts">Its institution is known to the register by name only.</param>
/// <param name="NominatedOn">推荐日期: the day on which the rules are asked.</param>
public sealed record ExpertRow(
    PersonalDetails Person, IdentityDocumentKind DocumentKind, string DocumentNumber, string Institution, NominationFacts Facts, DateOnly NominatedOn)
{
    /// <summary>A proposal that a second person confirms; null where the form says nothing of an account.</summary>
    public PayeeAccount? Account { get; init; }
}

/// <summary>拟聘专家推荐情况汇总表.</summary>
public sealed partial class ExpertsRegister : RegisterSchema<ExpertRow>
{
    private static readonly RegisterColumns<ExpertRow> All = new();
    private static readonly string[] Degrees = [.. AcademicDegrees.All.Select(degree => degree.ChineseName())];
    internal static readonly RegisterColumn<ExpertRow, string?> Name = All.Name("姓名", "与证件一致", row => row.Person.Name,
        new() { Required = true, Width = 10 });
    private static readonly RegisterColumn<ExpertRow, Gender?> Sex = All.Choice<Gender>("性别", "男或女", Genders.TryParse,
        row => row.Person.Gender?.ChineseName(), new() { Choices = ["男", "女"], Width = 6 });
    internal static readonly RegisterColumn<ExpertRow, PartialDate?> Birth = All.PartialDate("出生日期", "如 1985-06-01 或 1985-06",
        row => row.Person.BirthDate, new() { Aliases = ["出生年月", "出生年月日"] });
    private static readonly RegisterColumn<ExpertRow, IdentityDocumentKind?> DocumentKind = All.Choice<IdentityDocumentKind>(
        "证件类型", "不填即为居民身份证", IdentityDocumentKinds.TryParse, row => row.DocumentKind.ChineseName(),
        new() { Choices = [.. IdentityDocumentKinds.All.Select(kind => kind.ChineseName())] });
    internal static readonly RegisterColumn<ExpertRow, IdentityDocument?> Document = All.Add(
        "证件号码", ColumnKind.Identifier, "居民身份证 18 位，文本格式", ReadDocument, row => row.DocumentNumber,
        new() { Required = true, Aliases = ["身份证号码", "身份证号", "证件号"], Width = 21, Mask = Mask.Document });
    private static readonly RegisterColumn<ExpertRow, string?> Nationality = All.Text("国籍", "如 中国", row => row.Person.Nationality,
        new() { Width = 8 });
    internal static readonly RegisterColumn<ExpertRow, string?> Institution = All.Name("派出单位", "单位全称，与公章一致", row => row.Institution,
        new()
        {
            Required = true,
            Aliases = ["推荐单位", "工作单位", "所在单位"],
            Width = 24,
            LineAbove = new(["派出单位", "推荐单位", "工作单位", "填报单位", "填表单位", "申报单位", "单位"]),
        });
    private static readonly RegisterColumn<ExpertRow, string?> Department = All.Text("所在部门", "院系、科室或实验室", row => row.Facts.Department,
        new() { Aliases = ["院系", "所在院系", "所在院系部门", "部门"], Width = 18 });
    private static readonly RegisterColumn<ExpertRow, string?> Post = All.Text("现任职务", "行政职务，没有可不填", row => row.Facts.Post,
        new() { Aliases = ["职务", "行政职务"] });
    // 无 is an answer in this column and the degree's, so it is looked at before blanks are.
    private static readonly RegisterColumn<ExpertRow, string?> TechnicalTitle = All.Add(
        "专业技术职务", ColumnKind.Text, "职称全称，如 副教授、高级工程师；没有填“无”", static (cells, column) => cells.TextOrNone(column),
        row => row.Facts.Credentials.Title,
        new() { Required = true, MayBeEmpty = true, Aliases = ["职称", "专业技术职称", "技术职称"], Width = 14, Knows = CombinedWords.IsTitle });
    private static readonly RegisterColumn<ExpertRow, string?> Education = All.Text("学历", "如 博士研究生", row => row.Facts.Credentials.Education,
        new() { Aliases = ["最高学历"], Knows = CombinedWords.IsEducation });
    // Kept in the form's own words, blanks and all: what they mean is judged by the table of degrees.
    internal static readonly RegisterColumn<ExpertRow, string?> Degree = All.Add(
        "学位", ColumnKind.Text, "最高学位，如 博士、工学博士；没有填“无”", static (cells, column) => cells.TextOrNone(column) is "无" ? "无" : cells.Text(column),
        row => row.Facts.Credentials.Degree,
        new() { Required = true, MayBeEmpty = true, Aliases = ["最高学位", "所获学位"], Width = 8, Knows = CombinedWords.IsDegree, Choices = Degrees });
    private static readonly RegisterColumn<ExpertRow, string?> Discipline = All.Add(
        "从事学科", ColumnKind.Text, "一级学科名称", static (cells, column) => cells.Name(column), row => row.Facts.Credentials.Discipline,
        new() { Aliases = ["学科", "专业", "所学专业", "从事专业"], Width = 16 });
    private static readonly RegisterColumn<ExpertRow, string?> Direction = All.LongText("研究方向", "一两句话",
        row => row.Facts.Credentials.ResearchDirection, new() { Aliases = ["主要研究方向", "研究领域"], Width = 24 });
    private static readonly RegisterColumn<ExpertRow, PartialDate?> WorkStart = All.PartialDate("参加工作时间", "如 2015-07-01 或 2015-07",
        row => row.Facts.Credentials.WorkStart, new() { Required = true, MayBeEmpty = true, Aliases = ["参加工作日期", "参加工作年月"] });
    private static readonly RegisterColumn<ExpertRow, PhoneNumber?> Phone = All.Identifier<PhoneNumber>("联系电话", "一个手机号码或固定电话",
        PhoneNumber.TryParse, row => row.Person.Phone, new() { Aliases = ["手机", "手机号码", "手机号", "联系方式"], Width = 14, Mask = Mask.Phone });
    private static readonly RegisterColumn<ExpertRow, EmailAddress?> Email = All.Identifier<EmailAddress>("电子邮箱", "一个邮箱地址",
        EmailAddress.TryParse, row => row.Person.Email, new() { Aliases = ["邮箱", "电子邮件"], Width = 22 });
    private static readonly RegisterColumn<ExpertRow, string?> Property = All.LongText("核心知识产权", "名称和专利号",
        row => row.Facts.Credentials.CoreIntellectualProperty, new() { Width = 24, IsShown = true });
    private static readonly RegisterColumn<ExpertRow, string?> Achievement = All.LongText("成熟科技成果", "可转化的成果",
        row => row.Facts.Credentials.MatureAchievement, new() { Width = 24, IsShown = true });
    private static readonly RegisterColumn<ExpertRow, string?> Problems = All.LongText("可解决的技术问题", "可为企业解决的问题",
        row => row.Facts.Credentials.SolvableProblems, new() { Aliases = ["可解决的技术难题", "可解决的问题"], Width = 28 });
    private static readonly RegisterColumn<ExpertRow, string?> Statement = All.LongText("专业能力说明", "专业能力的具体情况；已填“可解决的技术问题”的可不填",
        row => row.Facts.Credentials.AbilityStatement, new() { Width = 28, IsShown = true });
    private static readonly RegisterColumn<ExpertRow, bool?> Political = Attestation("政治素质", says => says.PoliticalQuality);
    private static readonly RegisterColumn<ExpertRow, bool?> LawAbiding = Attestation("遵纪守法", says => says.LawAbiding);
    private static readonly RegisterColumn<ExpertRow, bool?> Health = Attestation("身体健康", says => says.GoodHealth);
    private static readonly RegisterColumn<ExpertRow, bool?> Dedication = Attestation("事业心责任感", says => says.Dedication);
    private static readonly RegisterColumn<ExpertRow, bool?> Ability = Attestation("专业能力", says => says.ProfessionalAbility);
    internal static readonly RegisterColumn<ExpertRow, DateOnly?> NominatedOn = All.Date("推荐日期", "派出单位推荐的日期，到日，如 2026-11-01",
        row => row.NominatedOn, new()
        {
            Required = true,
            Aliases = ["填报日期", "填报时间", "推荐时间"],
            LineAbove = new(["推荐日期", "推荐时间", "填报日期", "填报时间", "填表日期", "填表时间", "报送日期", "报送时间", "日期"]) { TakesLoneDay = true },
        });
    private static readonly BankColumns<ExpertRow> Bank = new(
        All, "户名", ["账户名称", "开户名称", "账户名", "收款户名"], "专家本人的收款账户；登记后由另一人复核", row => row.Account, isPersonal: true);
    private static readonly RegisterColumn<ExpertRow, string?> Remark = All.LongText("备注", "其他需要说明的情况", row => row.Facts.Remark,
        new() { Width = 16 });

    public static readonly IReadOnlyList<FormSection> Form =
    [
        new("专家", [Name, DocumentKind, Document, Sex, Birth, Nationality, Phone, Email]),
        new("推荐", [Institution, NominatedOn, Department, Post, TechnicalTitle, Education, Degree, WorkStart, Discipline, Direction]),
        new("派出单位意见", [Political, LawAbiding, Health, Dedication, Ability]),
        new("成果与备注", [Property, Achievement, Problems, Statement, Remark]),
    ];

    /// <summary>What tells nominations apart: not to be changed by a correction.</summary>
    public static readonly IReadOnlyList<string> Key = [DocumentKind.Name, Document.Name, NominatedOn.Name];

    public static readonly ExpertsRegister Schema = new();

    private ExpertsRegister() : base("experts", "拟聘专家推荐情况汇总表", All.All)
    {
    }

    public override RegisterColumn? Sender => Institution;

    /// <param name="institution">The name on file.</param>
    public static ExpertRow OnFile(Expert expert, Nomination nomination, string institution) =>
        new(expert.Details, expert.DocumentKind, expert.DocumentNumber, institution, nomination.Facts, nomination.NominatedOn)
        {
            Account = expert.Account.Current ?? expert.Account.Proposed,
        };

    internal override ExpertRow Read(RowCells cells)
    {
        var (name, sex, birth) = (Name.Read(cells), Sex.Read(cells), Birth.Read(cells));
        var (document, nationality) = (Document.Read(cells), Nationality.Read(cells));
        var (institution, department, post) = (Institution.Read(cells), Department.Read(cells), Post.Read(cells));
        var credentials = new Credentials(
            TechnicalTitle.Read(cells), Education.Read(cells), Degree.Read(cells), Discipline.Read(cells), Direction.Read(cells), WorkStart.Read(cells),
            null, null, null);
        var (phone, email) = (Phone.Read(cells), Email.Read(cells));
        var facts = new NominationFacts
        {
            InstitutionId = default,
            Department = department,
            Post = post,
            Credentials = credentials with
            {
                CoreIntellectualProperty = Property.Read(cells),
                MatureAchievement = Achievement.Read(cells),
                SolvableProblems = Problems.Read(cells),
                AbilityStatement = Statement.Read(cells),
            },
            Attestations = new Attestations(
                Political.Read(cells), LawAbiding.Read(cells), Health.Read(cells), Dedication.Read(cells), Ability.Read(cells)),
        };
        var nominatedOn = NominatedOn.Read(cells);
        var account = Bank.Read(cells, name);
        facts = facts with { Remark = Remark.Read(cells) };
        NoteContradictions(cells, document?.CitizenId, birth, sex);
        var person = new PersonalDetails(
            name!, document?.CitizenId is { } citizen ? citizen.IsMale ? Gender.Male : Gender.Female : sex,
            document?.CitizenId is { } known ? PartialDate.OnDay(known.BirthDate) : birth, nationality, phone?.Text, email?.Text);
        return new ExpertRow(person, document?.Kind ?? default, document?.Number!, institution!, facts, nominatedOn.GetValueOrDefault()) { Account = account };
    }

    private static RegisterColumn<ExpertRow, bool?> Attestation(string name, Func<Attestations, bool?> of) =>
        All.YesNo(name, "派出单位意见：是或否（也可填 合格/不合格、√/×）", row => of(row.Facts.Attestations), new() { Width = 8 });

    private static IdentityDocument? ReadDocument(RowCells cells, RegisterColumn column)
    {
        var stated = DocumentKind.Read(cells);

        // A kind that is not understood is a fault already; the number cannot be judged by another.
        if (stated is null && !cells.IsEmpty(DocumentKind))
        {
            return null;
        }

        var kind = stated ?? IdentityDocumentKind.CitizenId;
        return cells.Identifier(
            column,
            (string text, [NotNullWhen(true)] out IdentityDocument? document, [NotNullWhen(false)] out IdentifierFault? fault) =>
                IdentityDocument.TryParse(kind, text, out document, out fault));
    }

    private static void NoteContradictions(RowCells cells, CitizenId? citizen, PartialDate? birth, Gender? sex)
    {
        if (citizen is null)
        {
            return;
        }

        if (birth is { } typed && (citizen.BirthDate < typed.Earliest || citizen.BirthDate > typed.Latest))
        {
            cells.Note(Birth, $"出生日期 {typed} 与身份证号中的 {citizen.BirthDate:yyyy-MM-dd} 不一致，请核对。");
        }

        if (sex is { } stated && stated == Gender.Male != citizen.IsMale)
        {
            cells.Note(Sex, $"性别与身份证号不一致（按身份证号为{(citizen.IsMale ? "男" : "女")}），请核对。");
        }
    }
}
