using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Says how a save or refund case ended: the customer stays, has left, or got their money back.</summary>
public sealed class CloseSaveCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/save-cases/{id:long}/outcome", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>How it ended.</summary>
    public sealed record Body
    {
        /// <summary><c>saved</c>, <c>lost</c> or <c>refunded</c>.</summary>
        public required SaveCaseState State { get; init; }

        /// <summary>In words: what helped, or what did not.</summary>
        public required string Words { get; init; }

        /// <summary>When; today unless said otherwise.</summary>
        public DateOnly? On { get; init; }

        /// <summary>What was paid back; needed for refunded.</summary>
        public Amount? RefundedAmount { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { State = SaveCaseState.Saved, Words = "The trial in the basement convinced them." };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<SaveCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.State).Must(state => state is not (SaveCaseState.Open or SaveCaseState.Acting)).WithErrorCode("noOutcome");
            RuleFor(command => command.Body.Words).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.Body.RefundedAmount).NotNull().When(command => command.Body.State == SaveCaseState.Refunded);
            RuleFor(command => command.Body.RefundedAmount!.Value.Minor).GreaterThan(0).When(command => command.Body.RefundedAmount is not null).OverridePropertyName("RefundedAmount").WithErrorCode("amountOverZero");
        }
    }

    /// <summary>Closes it.</summary>
    public sealed class Handler(SaveCaseStore cases) : IRequestHandler<Command, SaveCaseView>
    {
        /// <inheritdoc/>
        public async Task<SaveCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await cases.Open(request.Id, request.Version, cancellationToken);
            if (before.IsClosed) throw Refusals.WrongState("saveCaseClosed", before.State, "open", "acting");
            var body = request.Body;
            return await cases.Change(before, before with { State = body.State.Word(), Outcome = body.Words, ClosedOn = body.On ?? cases.Today, RefundedAmount = body.RefundedAmount }, cancellationToken, body.State.Word());
        }
    }
}
