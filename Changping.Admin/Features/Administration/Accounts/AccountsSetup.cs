using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Sign-in by ASP.NET Core Identity: a cookie, a lock-out, no registration.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(ConfigureCookie));

        services.AddIdentityCore<AppUser>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AdminDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ChineseIdentityErrors>();

        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder().AddPermissionPolicies();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAuthentication>();
        services.AddScoped<CurrentUser>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

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
        options.Cookie.Name = "changping";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = AccountAddresses.SignIn;
        options.LogoutPath = AccountAddresses.SignOut;
        options.AccessDeniedPath = AccountAddresses.Denied;
        options.ReturnUrlParameter = AccountAddresses.ReturnParameter;
    }
}
