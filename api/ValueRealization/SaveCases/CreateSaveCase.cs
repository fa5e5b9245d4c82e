using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A new save or refund case.</summary>
public sealed class CreateSaveCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/save-cases", (SaveCaseBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/save-cases")
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(SaveCaseBody Body) : ICommand<SaveCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new SaveCaseBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(SaveCaseStore store) : IRequestHandler<Command, SaveCaseView>
    {
        /// <inheritdoc/>
        public Task<SaveCaseView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new SaveCaseRecord()), cancellationToken);
    }
}
