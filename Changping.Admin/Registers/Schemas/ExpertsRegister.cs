using System.Diagnostics.CodeAnalysis;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <summary>拟聘专家推荐情况汇总表.</summary>
public sealed class ExpertsRegister : RegisterSchema<ExpertRow>
{
    public static readonly ExpertsRegister Schema = new();

    private readonly RegisterColumn _name;
    private readonly RegisterColumn _gender;
    private readonly RegisterColumn _birth;
    private readonly RegisterColumn _documentKind;
    private readonly RegisterColumn _documentNumber;
    private readonly RegisterColumn _nationality;
    private readonly RegisterColumn _institution;
    private readonly RegisterColumn _department;
    private readonly RegisterColumn _post;
    private readonly RegisterColumn _title;
    private readonly RegisterColumn _education;
    private readonly RegisterColumn _degree;
    private readonly RegisterColumn _discipline;
    private readonly RegisterColumn _direction;
    private readonly RegisterColumn _workStart;
    private readonly RegisterColumn _phone;
    private readonly RegisterColumn _email;
    private readonly RegisterColumn _property;
    private readonly RegisterColumn _achievement;
    private readonly RegisterColumn _problems;
    private readonly RegisterColumn _political;
    private readonly RegisterColumn _lawAbiding;
    private readonly RegisterColumn _health;
    private readonly RegisterColumn _dedication;
    private readonly RegisterColumn _ability;
    private readonly RegisterColumn _nominatedOn;
    private readonly RegisterColumn _remark;

    private ExpertsRegister() : base("experts", "拟聘专家推荐情况汇总表")
    {
        _name = Required("姓名", ColumnKind.Name, "与证件一致");
        _gender = Optional("性别", ColumnKind.Choice, "男或女", choices: ["男", "女"]);
        _birth = Optional("出生日期", ColumnKind.PartialDate, "如 1985-06-01 或 1985-06", aliases: ["出生年月"]);
        _documentKind = Optional("证件类型", ColumnKind.Choice, "不填即为居民身份证", choices: [.. IdentityDocumentKinds.All.Select(kind => kind.ChineseName())]);
        _documentNumber = Required("证件号码", ColumnKind.Identifier, "居民身份证 18 位，文本格式", aliases: ["身份证号码", "身份证号"]);
        _nationality = Optional("国籍", ColumnKind.Text, "如 中国");
        _institution = Required("派出单位", ColumnKind.Name, "单位全称，与公章一致", aliases: ["推荐单位", "工作单位"]);
        _department = Optional("所在部门", ColumnKind.Text, "院系、科室或实验室", aliases: ["院系"]);
        _post = Optional("现任职务", ColumnKind.Text, "行政职务，没有可不填", aliases: ["职务"]);
        _title = Required("专业技术职务", ColumnKind.Text, "职称全称，如 副教授、高级工程师；没有填“无”", aliases: ["职称", "专业技术职称"], mayBeEmpty: true);
        _education = Optional("学历", ColumnKind.Text, "如 博士研究生");
        _degree = Required("学位", ColumnKind.Choice, "最高学位；没有填“无”", aliases: ["最高学位"], choices: [.. AcademicDegrees.All.Select(degree => degree.ChineseName())], mayBeEmpty: true);
        _discipline = Optional("从事学科", ColumnKind.Text, "一级学科名称", aliases: ["学科", "专业"]);
        _direction = Optional("研究方向", ColumnKind.LongText, "一两句话");
        _workStart = Required("参加工作时间", ColumnKind.PartialDate, "如 2015-07-01 或 2015-07", mayBeEmpty: true);
        _phone = Optional("联系电话", ColumnKind.Identifier, "一个手机号码或固定电话", aliases: ["手机"]);
        _email = Optional("电子邮箱", ColumnKind.Identifier, "一个邮箱地址", aliases: ["邮箱"]);
        _property = Optional("核心知识产权", ColumnKind.LongText, "名称和专利号");
        _achievement = Optional("成熟科技成果", ColumnKind.LongText, "可转化的成果");
        _problems = Optional("可解决的技术问题", ColumnKind.LongText, "可为企业解决的问题");
        _political = Attestation("政治素质");
        _lawAbiding = Attestation("遵纪守法");
        _health = Attestation("身体健康");
        _dedication = Attestation("事业心责任感");
        _ability = Attestation("专业能力");
        _nominatedOn = Required("推荐日期", ColumnKind.Date, "派出单位推荐的日期，到日，如 2026-11-01", aliases: ["填报日期"]);
        _remark = Optional("备注", ColumnKind.LongText, "其他需要说明的情况");
    }

    internal override ExpertRow? Read(RowCells row)
    {
        var name = row.Name(_name);
        var isMale = row.Word<bool>(_gender, TryParseGender);
        var birth = row.PartialDate(_birth);
        var document = Document(row);
        var nationality = row.Text(_nationality);
        var institution = row.Name(_institution);
        var (department, post, title, education) = (row.Text(_department), row.Text(_post), row.TextOrNone(_title), row.Text(_education));
        var degree = Degree(row);
        var (discipline, direction, workStart) = (row.Name(_discipline), row.Text(_direction), row.PartialDate(_workStart));
        var phone = row.Identifier<PhoneNumber>(_phone, PhoneNumber.TryParse);
        var email = row.Identifier<EmailAddress>(_email, EmailAddress.TryParse);
        var (property, achievement, problems) = (row.Text(_property), row.Text(_achievement), row.Text(_problems));
        var attestations = new ExpertAttestations(
            row.YesNo(_political), row.YesNo(_lawAbiding), row.YesNo(_health), row.YesNo(_dedication), row.YesNo(_ability));
        var nominatedOn = row.Day(_nominatedOn);
        var remark = row.Text(_remark);
        NoteContradictions(row, document, birth, isMale);

        return name is null || document is null || institution is null || nominatedOn is not { } day
            ? null
            : new ExpertRow(name, isMale, birth, document, nationality, institution, department, post, title, education, degree, discipline, direction,
                workStart, phone, email, property, achievement, problems, attestations, day, remark);
    }

    private RegisterColumn Attestation(string name) => Optional(name, ColumnKind.YesNo, "派出单位意见：是或否（也可填 合格/不合格、√/×）", choices: ["是", "否"]);

    private IdentityDocument? Document(RowCells row)
    {
        var stated = row.Word<IdentityDocumentKind>(_documentKind, IdentityDocumentKinds.TryParse);

        // A kind that is not understood is a fault already; the number cannot be judged by another.
        if (stated is null && !row.IsEmpty(_documentKind))
        {
            return null;
        }

        var kind = stated ?? IdentityDocumentKind.CitizenId;
        return row.Identifier(
            _documentNumber,
            (string text, [NotNullWhen(true)] out IdentityDocument? document, [NotNullWhen(false)] out IdentifierFault? fault) =>
                IdentityDocument.TryParse(kind, text, out document, out fault));
    }

    /// <summary>无 is an answer here, so it is looked at before blanks are.</summary>
    private AcademicDegree? Degree(RowCells row) =>
        row.TextOrNone(_degree) is "无" ? AcademicDegree.None : row.Word<AcademicDegree>(_degree, AcademicDegrees.TryParse);

    private void NoteContradictions(RowCells row, IdentityDocument? document, PartialDate? birth, bool? isMale)
    {
        if (document?.CitizenId is not { } citizen)
        {
            return;
        }

        if (birth is { } typed && (citizen.BirthDate < typed.Earliest || citizen.BirthDate > typed.Latest))
        {
            row.Note(_birth, $"出生日期 {typed} 与身份证号中的 {citizen.BirthDate:yyyy-MM-dd} 不一致，请核对。");
        }

        if (isMale is { } male && male != citizen.IsMale)
        {
            row.Note(_gender, $"性别与身份证号不一致（按身份证号为{(citizen.IsMale ? "男" : "女")}），请核对。");
        }
    }

    private static bool TryParseGender(string text, out bool isMale)
    {
        isMale = text is "男" or "男性";
        return isMale || text is "女" or "女性";
    }
}
