using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Service;

public readonly record struct EnterpriseSupportId(Guid Value) : IId<EnterpriseSupportId>
{
    public static EnterpriseSupportId From(Guid value) => new(value);
}

public enum EnterpriseSupportKind
{
    Allowance,
    Housing,
    Transport,
    Conditions,
    Other,
}

/// <summary>四（二）2, 五（二）: what the company itself gives its vice-president; no public money.</summary>
public sealed class EnterpriseSupport
{
    private EnterpriseSupport()
    {
    }

    /// <param name="monthly">Zero where it is not money.</param>
    /// <exception cref="RuleViolationException">Neither an amount nor words, a negative amount, or a day outside the period.</exception>
    public EnterpriseSupport(
        EnterpriseSupportId id, Appointment appointment, EnterpriseSupportKind kind, Money monthly, string? description, DateOnly since, ActingPerson by)
    {
        if (monthly < Money.Zero || (monthly == Money.Zero && string.IsNullOrWhiteSpace(description)))
        {
            throw new RuleViolationException(Clauses.LivingAllowance, "请填写每月金额，或写明支持的内容");
        }

        if (!appointment.Period.Contains(since))
        {
            throw new RuleViolationException(Clauses.LivingAllowance, $"起始日期 {since:yyyy-MM-dd} 应在服务期 {appointment.Period} 内");
        }

        (Id, AppointmentId, Kind, Monthly, Since, EnteredBy) = (id, appointment.Id, kind, monthly, since, by);
        Description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
    }

    public EnterpriseSupportId Id { get; private set; }

    public AppointmentId AppointmentId { get; private set; }

    public EnterpriseSupportKind Kind { get; private set; }

    /// <summary>A month; zero where it is not money.</summary>
    public Money Monthly { get; private set; }

    public string? Description { get; private set; }

    public DateOnly Since { get; private set; }

    public ActingPerson EnteredBy { get; private set; } = null!;

    public int Version { get; private set; }
}

public static class EnterpriseSupportKinds
{
    public static readonly IReadOnlyList<EnterpriseSupportKind> All = Enum.GetValues<EnterpriseSupportKind>();

    public static string ChineseName(this EnterpriseSupportKind kind) => kind switch
    {
        EnterpriseSupportKind.Allowance => "生活支持",
        EnterpriseSupportKind.Housing => "住宿",
        EnterpriseSupportKind.Transport => "交通",
        EnterpriseSupportKind.Conditions => "工作条件",
        EnterpriseSupportKind.Other => "其他",
    };
}
