using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Tests.Store;

/// <summary>What is a unit's own step follows from the unit of the account, for members of the working group alone.</summary>
public sealed class WorkingUnitTests
{
    [Theory]
    [InlineData(WorkingUnit.ScienceCommission, null)]
    [InlineData(WorkingUnit.TalentBureau, Permission.ConfirmFiling)]
    [InlineData(WorkingUnit.HumanResourcesBureau, Permission.ConfirmTitles)]
    [InlineData(WorkingUnit.FinanceBureau, Permission.EnterReceipts)]
    [InlineData(WorkingUnit.FutureScienceCity, null)]
    [InlineData(WorkingUnit.ChangpingPark, null)]
    [InlineData(WorkingUnit.Other, null)]
    public void A_member_has_the_step_of_the_own_unit_and_an_approver_of_the_same_unit_has_not(WorkingUnit unit, Permission? step)
    {
        Permission[] steps = [Permission.ConfirmFiling, Permission.ConfirmTitles, Permission.EnterReceipts];
        Assert.Equal(step is { } own ? [own] : [], new[] { Role.Member }.Permissions(unit).Intersect(steps));
        Assert.Empty(new[] { Role.Approver }.Permissions(unit).Intersect(steps));
        Assert.Empty(new[] { Role.Member }.Permissions(null).Intersect(steps));
    }
}
