using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Says how a key account stands now and what comes next. It is due again after its days, a week unless said otherwise.</summary>
public sealed class RefreshKeyAccount : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/key-accounts/{id:long}/refresh", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepKeyAccounts);

    /// <summary>How it stands.</summary>
    /// <param name="Situation">What has happened since the last time.</param>
    /// <param name="NextStep">What comes next.</param>
    public sealed record Body(string Situation, string? NextStep = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("The payer hesitates, the teams want to go on.", "Show the trial on the 28th.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<KeyAccountView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Situation).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.Body.NextStep).MaximumLength(4000);
        }
    }

    /// <summary>Notes it.</summary>
    public sealed class Handler(Db db, KeyAccountStore accounts, Caller caller) : IRequestHandler<Command, KeyAccountView>
    {
        private const string Insert = """
            INSERT INTO realization_key_account_refresh (key_account_id, customer_id, refreshed_at, refreshed_by_id, situation, next_step)
            VALUES (@Id, @CustomerId, @Now, @By, @Situation, @NextStep)
            """;

        /// <inheritdoc/>
        public async Task<KeyAccountView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await accounts.Open(request.Id, request.Version, cancellationToken);
            var body = request.Body;
            await db.Execute(Insert, new { before.Id, before.CustomerId, accounts.Now, By = caller.User, body.Situation, body.NextStep }, cancellationToken);
            return await accounts.Change(before, before with
            {
                Situation = body.Situation, NextStep = body.NextStep, RefreshedAt = accounts.Now, RefreshedById = caller.User, DueOn = accounts.Today.AddDays(before.EveryDays),
            }, cancellationToken, "refreshed", undoable: false);
        }
    }
}
