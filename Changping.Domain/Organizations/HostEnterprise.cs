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

    /// <summary>所在区; null where the register does not say, which leaves what is on file.</summary>
    public string? District { get; init; }

    /// <summary>高新技术企业; null where the register does not say.</summary>
    public bool? IsHighTech { get; init; }

    /// <summary>科技型中小企业; null where the register does not say.</summary>
    public bool? IsTechSme { get; init; }

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

    /// <inheritdoc cref="EnterpriseFacts.District"/>
    public string? District { get; private set; }

    /// <summary>高新技术企业; null where the register does not say.</summary>
    public bool? IsHighTech { get; private set; }

    /// <summary>科技型中小企业; null where the register does not say.</summary>
    public bool? IsTechSme { get; private set; }

    /// <summary>By what it is confirmed to be located in Changping; null where nobody confirmed it.</summary>
    public EnterpriseEvidence? LocationConfirmed { get; private set; }

    /// <summary>By what it is confirmed to be a 科技型企业; null where nobody confirmed it.</summary>
    public EnterpriseEvidence? TechnologyConfirmed { get; private set; }

    public string? ContactPerson { get; private set; }

    public string? Phone { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>Why it takes no part any more, such as 注销 or 迁出昌平; null while it does.</summary>
    public string? InactiveReason { get; private set; }

    public PayeeAccountFile Account { get; private set; } = new();

    /// <inheritdoc cref="Pinyin.Order"/>
    public string NameOrder { get; private set; } = "";

    /// <summary>Name, code, industry and the initials of the name with width and blanks folded, for the query bar.</summary>
    public string SearchText { get; private set; } = "";

    public int Version { get; private set; }

    public EnterpriseFacts Facts => new()
    {
        Name = Name,
        Industry = Industry,
        RegisteredAddress = RegisteredAddress,
        Park = Park,
        District = District,
        IsHighTech = IsHighTech,
        IsTechSme = IsTechSme,
        ContactPerson = ContactPerson,
        Phone = Phone,
        Remark = Remark,
    };

    /// <summary>Whether it may host an expert, and be paid.</summary>
    public EnterpriseStanding Standing => new()
    {
        CreditCode = CreditCode,
        District = District,
        Address = RegisteredAddress,
        IsHighTech = IsHighTech,
        IsTechSme = IsTechSme,
        InactiveReason = InactiveReason,
        IsLocationConfirmed = LocationConfirmed is not null,
        IsTechnologyConfirmed = TechnologyConfirmed is not null,
    };

    /// <summary>An officer confirms by a proof what the register does not show.</summary>
    /// <exception cref="RuleViolationException">No evidence.</exception>
    public void Confirm(EnterpriseMatter matter, string evidence, ActingPerson by, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(evidence))
        {
            throw new RuleViolationException(Clauses.Matching, "请填写依据，如证书编号或租赁合同");
        }

        var confirmed = new EnterpriseEvidence { Text = evidence.Trim(), By = by, On = on };
        (LocationConfirmed, TechnologyConfirmed) = matter == EnterpriseMatter.Location ? (confirmed, TechnologyConfirmed) : (LocationConfirmed, confirmed);
    }

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

        // Whoever moved is to be confirmed anew.
        if (facts.District is { } district && district.Trim() != District)
        {
            (District, LocationConfirmed) = (district.Trim(), null);
        }

        (IsHighTech, IsTechSme, ContactPerson, Phone, Remark) = (facts.IsHighTech, facts.IsTechSme, facts.ContactPerson, facts.Phone, facts.Remark);
        NameOrder = Pinyin.Order(Name);
        SearchText = $"{InstitutionName.Fold(Name + Industry)}{CreditCode} {Pinyin.Initials(Name).ToUpperInvariant()}";
    }
}
