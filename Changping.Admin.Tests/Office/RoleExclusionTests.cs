using System.Security.Claims;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Tests.Office;

/// <summary>The separation of duties as a table; the same whichever of two roles is named first.</summary>
public sealed class RoleExclusionTests
{
    private static readonly (Role, Role)[] Together =
    [
        (Role.Officer, Role.Approver), (Role.Officer, Role.Member), (Role.Approver, Role.Member), (Role.Member, Role.Administrator),
    ];

    [Fact]
    public void Of_all_pairs_only_these_may_be_held_by_one_person()
    {
        var roles = Enum.GetValues<Role>();
        var allowed = from first in roles
                      from second in roles
                      where first < second && RoleExclusions.Among([first, second]) is null
                      select (first, second);
        Assert.Equal(Together.Order(), allowed.Order());
    }

    [Fact]
    public void The_order_of_the_roles_does_not_matter_and_one_role_alone_excludes_nothing()
    {
        var roles = Enum.GetValues<Role>();
        Assert.All(roles, role => Assert.Null(RoleExclusions.Among([role, role])));
        Assert.All(
            from first in roles from second in roles select (first, second),
            pair => Assert.Equal(RoleExclusions.Among([pair.first, pair.second]), RoleExclusions.Among([pair.second, pair.first])));
    }

    [Fact]
    public void A_refusal_names_both_roles_and_the_reason()
    {
        var refused = Assert.Throws<AccountRefusedException>(() => RoleExclusions.Require([Role.Approver, Role.Member, Role.Administrator]));
        Assert.Equal("“系统管理员”与“负责人”不能由同一人兼任：管理账号和政策的人不得自己办理或审批业务。未作任何改动，请只选其中一个，或由两人分别担任。", refused.Message);
    }

    [Fact]
    public void An_excluded_pair_in_the_cookie_shows_nothing_of_either_role()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator"), new Claim(ClaimTypes.Role, "Approver")], "test"));
        Assert.DoesNotContain(Enum.GetValues<Permission>(), user.May);
    }

    [Fact]
    public void The_step_of_a_unit_does_not_outlive_the_exclusion() =>
        Assert.Empty(new[] { Role.Member, Role.Auditor }.Permissions(WorkingUnit.FinanceBureau));

    [Fact]
    public void No_account_of_the_demonstration_holds_what_excludes_each_other() =>
        Assert.All(DemoAccounts.All.GroupBy(account => account.Id), account => Assert.Null(RoleExclusions.Among(account.Select(one => one.Role))));
}
