using System.Text.RegularExpressions;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

/// <summary>What an officer confirmed of a company beside the register, with what proves it.</summary>
public enum EnterpriseMatter
{
    /// <summary>It is located in Changping.</summary>
    Location,

    /// <summary>It is a 科技型企业.</summary>
    Technology,
}

/// <summary>
/// 三（二）, reading 0044: whether a company may host an expert: it takes part still, is located in Changping and is a 科技型企业. Its district is the
/// register's field or the district its address begins with, never a word somewhere in it.
/// </summary>
public sealed partial record EnterpriseStanding
{
    private const string Here = "昌平";

    /// <summary>Divisions of a credit code: Changping district, and the county it was until 1999.</summary>
    private static readonly string[] Divisions = ["110114", "110221"];

    public required string CreditCode { get; init; }

    /// <summary>所在区; null where the register does not say.</summary>
    public string? District { get; init; }

    public required string Address { get; init; }

    public bool? IsHighTech { get; init; }

    public bool? IsTechSme { get; init; }

    public string? InactiveReason { get; init; }

    public bool IsLocationConfirmed { get; init; }

    public bool IsTechnologyConfirmed { get; init; }

    /// <summary>The field's, else the one the address begins with; null where neither says.</summary>
    public string? StatedDistrict =>
        !string.IsNullOrWhiteSpace(District) ? District.Trim() : AddressDistrict().Match(Address) is { Success: true } match
            ? match.Groups["district"].Value : null;

    public bool IsInChangping => IsLocationConfirmed
        || (StatedDistrict is { } district ? IsHere(district) : CreditCode.Length > 8 && Divisions.Contains(CreditCode[2..8]));

    public bool IsTechnological => IsTechnologyConfirmed || IsHighTech == true || IsTechSme == true;

    /// <returns>Null while it takes part and is located here: what stops a payment as well.</returns>
    public Blocker? WhyStopped() =>
        InactiveReason is { } reason ? new(Clauses.Application, $"企业已停止参与（{reason}）；核实后恢复参与，或办理项目的提前结束、终止")
        : IsInChangping ? null
        : new(Clauses.Application, StatedDistrict is { } district
            ? $"企业所在区为“{district}”，不在昌平区；企业迁入后更正所在区，或凭证明确认所在地"
            : "企业所在区不明；请填写所在区，或凭证明确认所在地");

    /// <param name="isSender">It is the expert's own sending institution.</param>
    /// <returns>All that keeps it from applying; empty where nothing does.</returns>
    public IReadOnlyList<Blocker> WhyNoApplication(bool isSender) =>
    [
        .. WhyStopped() is { } stopped ? (Blocker[])[stopped] : [],
        .. IsTechnological ? (Blocker[])[] : [new(Clauses.Matching, "企业不是高新技术企业或科技型中小企业；请补填，或凭证明确认为科技型企业")],
        .. isSender ? (Blocker[])[new(Clauses.Appointment, "合作企业即专家的派出单位，不能聘用本单位人员；请另选合作企业")] : [],
    ];

    private static bool IsHere(string district) => InstitutionName.Fold(district) is var folded
        && (folded == Here || folded == Here + "区" || folded == "北京" + Here + "区" || folded == "北京市" + Here + "区");

    [GeneratedRegex(@"^\s*(?:北京市?|(?:\p{L}{2,7}?(?:省|自治区|市))*)\s*(?<district>\p{L}{1,3}区)")]
    private static partial Regex AddressDistrict();
}
