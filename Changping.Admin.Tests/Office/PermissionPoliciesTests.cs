using System.Security.Claims;
using Changping.Admin.Office;

namespace Changping.Admin.Tests.Office;

public class PermissionPoliciesTests
{
    [Fact]
    public void Several_roles_add_up()
    {
        var user = UserWith("Officer", "Approver");
        Assert.True(user.May(Permission.Handle));
        Assert.True(user.May(Permission.Approve));
        Assert.False(user.May(Permission.ManageAccounts));
    }

    [Fact]
    public void An_unknown_role_gives_nothing() => Assert.DoesNotContain(Enum.GetValues<Permission>(), UserWith("Root").May);

    private static ClaimsPrincipal UserWith(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));
}
