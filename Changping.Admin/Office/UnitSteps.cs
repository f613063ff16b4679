using Changping.Admin.Store;

namespace Changping.Admin.Office;

public static class UnitSteps
{
    /// <summary>The step of the procedure that is the unit's own.</summary>
    public static IReadOnlySet<Permission> OwnSteps(this WorkingUnit unit) => unit switch
    {
        WorkingUnit.TalentBureau => new HashSet<Permission> { Permission.ConfirmFiling },
        WorkingUnit.HumanResourcesBureau => new HashSet<Permission> { Permission.ConfirmTitles },
        WorkingUnit.FinanceBureau => new HashSet<Permission> { Permission.EnterReceipts },
        WorkingUnit.ScienceCommission or WorkingUnit.FutureScienceCity or WorkingUnit.ChangpingPark or WorkingUnit.Other =>
            new HashSet<Permission>(),
    };
}
