using System.Security.Claims;
using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Features.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Support;

/// <summary>A page as somebody of the office sees it: real use cases over the office's database, with an account of that role signed in.</summary>
internal static class OfficeScreen
{
    public static async Task<ScreenContext> SignedInAsync(this TestOffice office, Actor person, Role role)
    {
        await office.AskAsync(async context =>
        {
            var known = new IdentityRole<Guid>(role.ToString()) { Id = Guid.NewGuid(), NormalizedName = role.ToString().ToUpperInvariant() };
            context.AddRange(known, Session(person),
                new AppUser { Id = person.Id, UserName = $"{person.Id:N}", DisplayName = person.Name, Unit = WorkingUnit.ScienceCommission },
                new IdentityUserRole<Guid> { RoleId = known.Id, UserId = person.Id });
            return await context.SaveChangesAsync();
        });
        return office.SignedInAgain(person);
    }

    /// <summary>In a window of its own; the account is there.</summary>
    public static ScreenContext SignedInAgain(this TestOffice office, Actor person)
    {
        var screen = new ScreenContext();
        office.Get<SessionBook>().Confirm(person.Id);
        screen.Services.AddScoped(_ => new CurrentUser(new SignedIn(person), office.Contexts, office.Get<SessionBook>(), office.Time));
        screen.Services.AddSingleton(office.Get<IClauseTexts>());
        screen.Services.AddFallbackServiceProvider(office.Services);
        return screen;
    }

    /// <summary>Under the account's own id; it lasts however the test sets its clock.</summary>
    public static UserSession Session(Actor person) => new()
    {
        Id = person.Id,
        KeyHash = $"{person.Id}",
        UserId = person.Id,
        Ticket = [],
        OpenedAt = Ever,
        SeenAt = Ever,
    };

    private static readonly DateTimeOffset Ever = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private sealed class SignedIn(Actor person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()),
                new Claim(SessionBook.Claim, person.Id.ToString())], "test"))));
    }
}
