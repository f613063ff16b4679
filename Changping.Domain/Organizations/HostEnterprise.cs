using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Organizations;

public readonly record struct EnterpriseId(Guid Value) : IId<EnterpriseId>
{
    public static EnterpriseId From(Guid value) => new(value);
}

/// <summary>What is known of a company beside its code.</summary>
public sealed record EnterpriseFacts
{
    public required string Name { get; init; }

    public required string Industry { get; init; }

    public required string RegisteredAddress { get; init; }

    /// <summary>所属园区; null where the register does not say, which leaves what is on file.</summary>
    public BusinessPark? Park { get; init; }

    /// <summary>高新技术企业; null where the register does not say.</summary>
    public bool? IsHighTech { get; init; }

    public string? ContactPerson { get; init; }

    public string? Phone { get; init; }

    public string? Remark { get; init; }
}

/// <summary>科技型企业: hosts the expert, applies for the project and receives the subsidies.</summary>
public sealed class HostEnterprise
{
    private HostEnterprise()
    {
    }

    /// <exception cref="RuleViolationException">A required fact is empty.</exception>
    public HostEnterprise(EnterpriseId id, string creditCode, EnterpriseFacts facts)
    {
        (Id, CreditCode) = (id, creditCode);
        Describe(facts);
    }

    public EnterpriseId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>统一社会信用代码; unique.</summary>
    public string CreditCode { get; private set; } = "";

    public string Industry { get; private set; } = "";

    public string RegisteredAddress { get; private set; } = "";

    /// <summary>所属园区: the committee of that park sees it; null where nobody said, and no committee does.</summary>
    public BusinessPark? Park { get; private set; }

    /// <summary>高新技术企业; null where the register does not say.</summary>
    public bool? IsHighTech { get; private set; }

    public string? ContactPerson { get; private set; }

    public string? Phone { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>Why it takes no part any more, such as 注销 or 迁出昌平; null while it does.</summary>
    public string? InactiveReason { get; private set; }

    public PayeeAccountFile Account { get; private set; } = new();

    /// <summary>Name, code and industry with width and blanks folded, for the query bar.</summary>
    public string SearchText { get; private set; } = "";

    public int Version { get; private set; }

    public EnterpriseFacts Facts => new()
    {
        Name = Name,
        Industry = Industry,
        RegisteredAddress = RegisteredAddress,
        Park = Park,
        IsHighTech = IsHighTech,
        ContactPerson = ContactPerson,
        Phone = Phone,
        Remark = Remark,
    };

    /// <summary>三（三）: only a company of Changping that still exists applies.</summary>
    /// <returns>Why it may not; null where it may.</returns>
    public string? WhyNoApplication() =>
        InactiveReason is { } reason ? $"企业已停止参与（{reason}），不能申报"
        : !RegisteredAddress.Contains("昌平", StringComparison.Ordinal) ? $"注册地址“{RegisteredAddress}”不在昌平区；企业迁入后更正注册地址再申报"
        : null;

    /// <param name="reason">Null lets it take part again.</param>
    public void Deactivate(string? reason) => InactiveReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();

    /// <exception cref="RuleViolationException">A required fact is empty.</exception>
    public void Describe(EnterpriseFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Name) || string.IsNullOrWhiteSpace(facts.Industry) || string.IsNullOrWhiteSpace(facts.RegisteredAddress))
        {
            throw new RuleViolationException(Clauses.Appointment, "企业名称、所属产业和注册地址不能为空");
        }

        (Name, Industry, RegisteredAddress) = (facts.Name.Trim(), facts.Industry.Trim(), facts.RegisteredAddress.Trim());
        Park = facts.Park ?? Park;
        (IsHighTech, ContactPerson, Phone, Remark) = (facts.IsHighTech, facts.ContactPerson, facts.Phone, facts.Remark);
        SearchText = InstitutionName.Fold(Name + Industry) + CreditCode;
    }
}
