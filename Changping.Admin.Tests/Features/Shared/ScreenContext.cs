using System.Security.Claims;
using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Lists;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>What the shared parts of the screens need around them.</summary>
public sealed class ScreenContext : BunitContext
{
    public ScreenContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        // The place of menus and calendars is the layout's.
        Services.AddMudServices(mud => mud.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddScoped<ListAddresses>();
        Services.AddSingleton<IClauseTexts, ShippedClauses>();
        Services.AddSingleton<IDaysOff, NoDaysOff>();
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<OfficeClock>();
        Services.AddSingleton(new DatabasePlace("changping.db"));
        Services.AddSingleton<UserFacing>();
        Services.AddTransient<CommandRunner>();
        Services.AddSingleton<AuthenticationStateProvider, Nobody>();
        Services.AddSingleton<IStepUp, JustNow>();
    }

    /// <summary>The place where dialogs appear.</summary>
    public IRenderedComponent<MudDialogProvider> RenderDialogs() => Render<MudDialogProvider>();

    public IDialogService Dialogs => Services.GetRequiredService<IDialogService>();

    /// <summary>Everybody of these screens has just signed in.</summary>
    private sealed class JustNow : IStepUp
    {
        public StepUpPlace? Elsewhere => null;

        public Task<bool> IsFreshAsync(CancellationToken cancel) => Task.FromResult(true);

        public Task<string?> ConfirmAsync(string proof, CancellationToken cancel) => Task.FromResult<string?>(null);
    }

    /// <summary>Whose forms the browser keeps is asked of every form.</summary>
    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal()));
    }
}
