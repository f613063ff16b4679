using Changping.Admin.Store;
using Changping.Domain.Organizations;

namespace Changping.Admin.Office;

public static class UnitSteps
{
    /// <summary>The step of the procedure that is the unit's own.</summary>
    public static IReadOnlySet<Permission> OwnSteps(this WorkingUnit unit) => unit switch
    {
        WorkingUnit.TalentBureau => new HashSet<Permission> { Permission.ConfirmFiling },
        WorkingUnit.HumanResourcesBureau => new HashSet<Permission> { Permission.ConfirmTitles },
        WorkingUnit.FinanceBureau => new HashSet<Permission> { Permission.EnterReceipts, Permission.ExportBatches },
        WorkingUnit.ScienceCommission or WorkingUnit.FutureScienceCity or WorkingUnit.ChangpingPark or WorkingUnit.Other =>
            new HashSet<Permission>(),
    };

    /// <summary>The park to which a member of the unit is limited, who holds no other role; null for all.</summary>
    public static BusinessPark? ParkSeen(this IEnumerable<Role> roles, WorkingUnit? unit) => unit switch
    {
        WorkingUnit.FutureScienceCity when roles.All(role => role == Role.Member) => BusinessPark.FutureScienceCity,
        WorkingUnit.ChangpingPark when roles.All(role => role == Role.Member) => BusinessPark.ChangpingPark,
        _ => null,
    };
}
