using System.Security.Claims;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Accounts and passwords of ASP.NET Core Identity, sessions of our own behind its cookie; no registration.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(ConfigureCookie));

        // What OWASP asks of PBKDF2 with HMAC-SHA-512; a password of before is kept anew at its next sign-in.
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.AddIdentityCore<AppUser>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AdminDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ChineseIdentityErrors>();

        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(5);
            options.OnRefreshingPrincipal = KeepOwnClaimsAsync;
        });
        services.AddSingleton<TicketStore>();
        services.AddSingleton<FailedTries>();
        services.AddSingleton<SecondFactors>();
        services.TryAddSingleton(new SignInWays(null));
        services.AddSingleton<OpenWindows>();
        services.AddScoped<WindowFarewell>();
        services.AddScoped<CircuitHandler, OfficeCircuit>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<TicketStore>((cookie, tickets) => cookie.SessionStore = tickets);
        services.AddAuthorizationBuilder().AddPermissionPolicies();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthentication>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<IStepUp, StepUp>();
    }

    /// <summary>Identity makes who is signed in anew from the account: what the sign-in itself knew stays.</summary>
    private static Task KeepOwnClaimsAsync(SecurityStampRefreshingPrincipalContext context)
    {
        var own = context.CurrentPrincipal!.Claims.Where(claim => claim.Type is SessionBook.Claim or AccountClaims.LastSignIn or AccountClaims.FailedSince);
        var identity = (ClaimsIdentity)context.NewPrincipal!.Identity!;
        identity.AddClaims(own.ToList());
        AccountClaims.Mark(identity, context.CurrentPrincipal!.FindFirstValue(AccountClaims.ByProvider));
        return Task.CompletedTask;
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";

        // PasswordRules speaks for all of these in one sentence.
        options.Password = new PasswordOptions
        {
            RequiredLength = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.SameSite = SameSiteMode.Lax;

        // The session behind it ends sooner: after the hours and minutes that are set.
        options.ExpireTimeSpan = TimeSpan.FromDays(2);
        options.SlidingExpiration = false;
        options.LoginPath = AccountAddresses.SignIn;
        options.LogoutPath = AccountAddresses.SignOut;
        options.AccessDeniedPath = AccountAddresses.Denied;
        options.ReturnUrlParameter = AccountAddresses.ReturnParameter;

        // The sign-in page leads on itself, once it has looked at the address.
        options.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }
}
